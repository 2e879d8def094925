import type { ApplicationDetail, Batch } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { shortDay } from '../words/days.ts';

/** An import as a line of a timeline names it. */
export interface NamedBatch {
  readonly id: string;
  readonly words: string;
}

type Origin = ApplicationDetail['origin'];

/** Where something was read: "jobs.csv, line 98", "typed by hand", a file by its name alone. The import it came with stands beside it. */
export function originWords(origin: Origin): string {
  if (origin.kind === 'hand') return 'typed by hand';
  const { kind, file, line } = origin;
  const from = kind === 'file' ? '' : `${kind}, `;
  if (file === null) return kind === 'file' ? 'read from a file' : kind;
  return `${from}${kind === 'file' ? nameOf(file) : file}${line === null ? '' : `, line ${line}`}`;
}

/** The whole path of a file that was named with its folders, for whoever asks; `null` where the name is all. */
export function originPath(origin: Origin): string | null {
  if (origin.kind !== 'file' || origin.file === null) return null;
  return nameOf(origin.file) === origin.file ? null : origin.file;
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).findLast((part) => part !== '') ?? path;
}

/** The import something came with, by its day: "batch of 2 Nov"; `null` where it came with none. */
export function batchWords(
  batch: string | null,
  batches: readonly Pick<Batch, 'id' | 'at'>[],
  today: Day,
): string | null {
  if (batch === null) return null;
  const known = batches.find(({ id }) => id === batch);
  return known === undefined ? 'its import' : `batch of ${shortDay(known.at.slice(0, 10), today)}`;
}

/** For each import its first entry in a timeline, by the entry's id: the import is named once, not at every line. */
export function firstOfBatch(timeline: ApplicationDetail['timeline']): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, origin } of timeline) {
    if (origin.kind !== 'hand' && origin.batch !== null && !first.has(origin.batch)) first.set(origin.batch, id);
  }
  return new Map([...first].map(([batch, id]) => [id, batch]));
}
