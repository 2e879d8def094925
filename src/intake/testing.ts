import type { Deps } from '../pipeline/deps.ts';
import { okValue } from '../pipeline/testing.ts';
import { type Acceptance, type AcceptOptions, applyImport, type BeforeImport } from './accept.ts';
import type { Draft, FileReading } from './draft.ts';

/** A draft for tests: what is left out is what a plain row has, and what was sent has its event of sending. */
export function testDraft(draft: Partial<Draft> & { line?: number }): Draft {
  const { line = 2, events = [], sentOn = null, state = 'open', ...rest } = draft;
  const complete = state === 'wish' || state === 'draft' || events[0]?.kind === 'submitted';
  const sent = complete ? [] : [{ kind: 'submitted', on: sentOn } as const];
  return {
    company: 'Birch',
    role: 'Backend Engineer',
    sentOn,
    state,
    origin: { file: 'jobs.csv', line },
    ...rest,
    events: [...sent, ...events],
  };
}

/** One file as a reader hands it over. */
export function testReading(drafts: readonly Draft[], file = 'jobs.csv'): FileReading {
  return {
    file,
    format: 'csv',
    layout: 'one row per application',
    columns: { company: ['Company'], role: ['Role'] },
    drafts: drafts.map((draft) => ({ ...draft, origin: { ...draft.origin, file } })),
    duplicates: [],
    unknown: [],
    warnings: [],
    rejected: [],
    outcomesRecorded: true,
    ambiguousDates: [],
  };
}

/** One file with a line for each draft. */
export const fileOf = (...drafts: readonly Draft[]) => [
  testReading(drafts.map((draft, at) => ({ ...draft, origin: { ...draft.origin, line: at + 2 } }))),
];

/** Imports what a test relies on. */
export async function imported(
  deps: Deps & BeforeImport,
  readings: readonly FileReading[],
  options?: AcceptOptions,
): Promise<Acceptance> {
  return okValue(await applyImport(deps, readings, options));
}
