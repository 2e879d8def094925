import type { ApplicationDetail, ApplicationRow, MadeChange } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { ApplicationEdit, NewApplicationInput, NewEventInput } from '../../pipeline/model.ts';
import { call } from '../api/call.ts';
import { editedWords, namesOf, recordedWords } from './change-words.ts';
import { type Added, firstLook, guessAdded, guessEdited, guessRecorded } from './guess-row.ts';

type Rows = readonly ApplicationRow[];

/** A change of rows before it is done: how it will look, how it is asked for, and how it is told. */
export interface RowChange {
  readonly ids: readonly string[];
  /** How the rows most likely stand afterwards. */
  readonly guess: (rows: Rows) => Rows;
  readonly ask: () => Promise<ChangeAnswer>;
  /** What was done, for the bar at the foot. */
  readonly words: (answer: ChangeAnswer) => string;
}

export interface ChangeAnswer {
  /** As they stand now. */
  readonly rows: Rows;
  /** Ids that are there no longer. */
  readonly gone: readonly string[];
  readonly change: MadeChange | null;
  readonly warnings: readonly string[];
}

/** What is known where a change begins. */
export interface Known {
  /** The rows it concerns, for their names. */
  readonly rows: Rows;
  readonly today: Day | undefined;
  readonly searchId: string;
}

export interface AddOptions {
  /** What the line is known to say already; without it, it is looked at by the place of its parts. */
  readonly read?: Added;
  /** It is a second one although the same is recorded. */
  readonly evenIfRecorded?: boolean;
}

let added = 0;

/** Adds one from a line or from fields. */
export function adding(known: Known, given: string | NewApplicationInput, options: AddOptions): RowChange {
  const { read, evenIfRecorded = false } = options;
  const seen = read ?? (typeof given === 'string' ? firstLook(given) : given);
  const row = guessAdded(`new-${++added}`, known.searchId, seen);
  const body = typeof given === 'string' ? { line: given } : given;
  return {
    ids: [row.id],
    guess: (rows) => [row, ...rows],
    ask: async () =>
      ofOne(await call('POST /applications', { query: evenIfRecorded ? { evenIfRecorded: '1' } : {}, body })),
    words: ({ rows }) => `Added ${namesOf(rows)}.`,
  };
}

/** Changes the same fields of all of them. */
export function editing(known: Known, edit: ApplicationEdit): RowChange {
  const ids = idsOf(known);
  return {
    ids,
    guess: each(ids, (row) => guessEdited(row, edit)),
    ask: async () => ofMany(await call('PATCH /applications', { body: { ids, edit } })),
    words: () => editedWords(namesOf(known.rows), edit),
  };
}

/** Records the same thing for all of them. */
export function recording(known: Known, event: NewEventInput): RowChange {
  const ids = idsOf(known);
  return {
    ids,
    guess: each(ids, (row) => guessRecorded(row, event)),
    ask: async () => ofMany(await call('POST /events', { body: { ids, event } })),
    words: () => recordedWords(namesOf(known.rows), event, known.today),
  };
}

/** Ends them by the person's own hand. */
export function withdrawing(known: Known, on: Day | undefined): RowChange {
  const day = on ?? known.today;
  const change = recording(known, { kind: 'withdrawn', ...(day === undefined ? {} : { on: day }) });
  const [only, ...more] = change.ids;
  if (only === undefined || more.length > 0) return change;
  const body = on === undefined ? {} : { on };
  return {
    ...change,
    ask: async () => ofOne(await call('POST /applications/:id/withdrawal', { params: { id: only }, body })),
  };
}

/** Deletes all of them; undo brings them back. */
export function removing(known: Known): RowChange {
  const ids = idsOf(known);
  return {
    ids,
    guess: (rows) => rows.filter(({ id }) => !ids.includes(id)),
    ask: async () => {
      const { ids: gone, change } = await call('DELETE /applications', { body: { ids } });
      return { rows: [], gone, change, warnings: [] };
    },
    words: () => `Deleted ${namesOf(known.rows)}.`,
  };
}

/** Makes two of them one: the first stays and takes over what the second has. */
export function merging(kept: string, other: string): RowChange {
  return {
    ids: [kept, other],
    guess: (rows) => rows.filter(({ id }) => id !== other),
    ask: async () => {
      const answer = await call('POST /applications/:id/merge', { params: { id: kept }, body: { other } });
      return { ...ofOne(answer), gone: [other] };
    },
    words: ({ rows }) => `Made one of two: ${namesOf(rows)}.`,
  };
}

type Answer = { readonly change: MadeChange | null; readonly warnings: readonly string[] };

function ofOne(answer: ApplicationDetail & Answer): ChangeAnswer {
  return { rows: [toRow(answer)], gone: [], change: answer.change, warnings: answer.warnings };
}

function ofMany({ items, change, warnings }: Answer & { readonly items: Rows }): ChangeAnswer {
  return { rows: items, gone: [], change, warnings };
}

function idsOf({ rows }: Known): readonly string[] {
  return rows.map(({ id }) => id);
}

function each(ids: readonly string[], now: (row: ApplicationRow) => ApplicationRow): RowChange['guess'] {
  const touched = new Set(ids);
  return (rows) => rows.map((row) => (touched.has(row.id) ? now(row) : row));
}

/** The row of an application that was read whole. */
export function toRow(detail: ApplicationDetail): ApplicationRow {
  const { id, company, role, sentOn, stage, state, channel, searchId } = detail;
  const { variant, location, tags, drawn, intent, lastOn, plannedOn, plannedKind } = detail;
  const standing = { id, company, role, sentOn, stage, state, channel, searchId };
  return { ...standing, variant, location, tags, drawn, intent, lastOn, plannedOn, plannedKind, excerpt: null };
}
