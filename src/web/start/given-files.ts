import { useSyncExternalStore } from 'react';
import type { Corrections } from '../../intake/model.ts';

/** A file that was given to the page and is not applied yet, with what the person said about it. */
export interface GivenFile {
  readonly id: number;
  readonly file: File;
  readonly corrections: Corrections;
}

export interface GivenFiles {
  readonly files: readonly GivenFile[];
  /** The search they are to go into, by name; `null` leaves it to their days. */
  readonly search: string | null;
  /** Names of what could not be opened when it was given, a folder perhaps. */
  readonly unopened: readonly string[];
  /** Another one after every change: by it a reading is known to be of what is there now. */
  readonly revision: number;
}

let given: GivenFiles = { files: [], search: null, unopened: [], revision: 0 };
let lastId = 0;
let lastRevision = 0;
const listeners = new Set<() => void>();

function change(next: Partial<GivenFiles>): void {
  show({ ...given, ...next, revision: ++lastRevision });
}

function show(next: GivenFiles): void {
  given = next;
  for (const tell of listeners) tell();
}

/** The files that wait on the page, wherever it is looked at: leaving the page for another does not put them away. */
export function useGivenFiles(): GivenFiles {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => given,
  );
}

/** Adds files to those that wait; one of the same name takes the place of the other. */
export async function giveFiles(files: readonly File[]): Promise<void> {
  const opened = await Promise.all(files.map(held));
  const fresh = opened.flatMap((file) => (file === null ? [] : [{ id: ++lastId, file, corrections: {} }]));
  const names = new Set(fresh.map(({ file }) => file.name));
  change({
    files: [...given.files.filter(({ file }) => !names.has(file.name)), ...fresh],
    unopened: files.flatMap(({ name }, at) => (opened[at] === null ? [name] : [])),
  });
}

/** The file as it is now: what is looked at is what is applied, though the spreadsheet is saved again meanwhile. */
async function held(file: File): Promise<File | null> {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type, lastModified: file.lastModified });
  } catch {
    return null;
  }
}

/** Takes pasted text as a file. */
export function giveText(text: string): Promise<void> {
  const pasted = given.files.filter(({ file }) => file.name.startsWith(PASTED)).length;
  return giveFiles([new File([text], pasted === 0 ? PASTED : `${PASTED} ${pasted + 1}`, { type: 'text/plain' })]);
}

const PASTED = 'pasted text';

/** Keeps what the person says about one file, beside what they said before. */
export function correctFile(id: number, said: Partial<Corrections>): void {
  const files = given.files.map((one) =>
    one.id === id ? { ...one, corrections: { ...one.corrections, ...said } } : one,
  );
  change({ files });
}

/** Says which search they are to go into. */
export function chooseSearch(search: string | null): void {
  change({ search });
}

/** Puts one file away; none named, all of them. Nothing of them was kept. */
export function putAway(id?: number): void {
  const files = id === undefined ? [] : given.files.filter((one) => one.id !== id);
  change({ files, unopened: [], ...(files.length === 0 ? { search: null } : {}) });
}

/** Puts back what was there before: files that were applied and taken back, or what was said before a reading was stopped. */
export function bringBack(before: GivenFiles): void {
  show(before);
}
