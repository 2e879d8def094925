import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ApplicationDetail, ChangedApplication, Problem } from '../../http/api.ts';
import type { ApplicationEdit, EventCorrection, NewEventInput } from '../../pipeline/model.ts';
import { call, Refusal } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import { editedWords, namesOf, recordedWords } from '../pipeline/change-words.ts';
import { showChange, withRows } from '../pipeline/pending-rows.ts';
import { toRow } from '../pipeline/row-changes.ts';
import { rowsQuery } from '../pipeline/rows.ts';
import { applicationQuery } from './application-query.ts';
import { EVENT_WORDS } from './event-words.data.ts';
import { guessCorrected, guessEdited, guessRecorded } from './guess-detail.ts';

type Entry = ApplicationDetail['timeline'][number];
/** Why it was refused, in the server's words; `null` where it was done. */
export type Refused = Problem | null;

/** What can be done to one application; a refusal is handed back, to be shown where it was asked for. */
export interface ApplicationChanges {
  readonly edit: (edit: ApplicationEdit) => Promise<Refused>;
  readonly record: (event: NewEventInput) => Promise<Refused>;
  readonly correct: (event: Entry, to: EventCorrection) => Promise<Refused>;
  readonly merge: (other: Pick<ApplicationDetail, 'id' | 'company' | 'role'>) => Promise<Refused>;
  readonly remove: () => Promise<Refused>;
  readonly deleteForGood: () => Promise<Refused>;
}

/** Changes of one application: on the screen in the same frame, in its list as well, kept a moment later. */
export function useChangeApplication(id: string): ApplicationChanges {
  const client = useQueryClient();
  const { report } = useChanges();
  return useMemo(() => makeChanges({ client, report, id }), [client, report, id]);
}

interface Surroundings {
  readonly client: QueryClient;
  readonly report: ReturnType<typeof useChanges>['report'];
  readonly id: string;
}

function makeChanges(given: Surroundings): ApplicationChanges {
  const { client, id } = given;
  const detail = () => client.getQueryData(applicationQuery(id).queryKey);
  const name = () => namesOf([detail() ?? { company: null, role: null }]);
  const params = { id };
  return {
    edit: (edit) =>
      carryOut(given, {
        guess: (seen) => guessEdited(seen, edit),
        ask: () => call('PATCH /applications/:id', { params, body: edit }),
        words: editedWords(name(), edit),
      }),
    record: (event) =>
      carryOut(given, {
        guess: (seen) => guessRecorded(seen, event),
        ask: () => call('POST /applications/:id/events', { params, body: event }),
        words: recordedWords(name(), event, client.getQueryData(statusQuery.queryKey)?.today),
      }),
    correct: (event, to) =>
      carryOut(given, {
        guess: (seen) => guessCorrected(seen, event, to),
        ask: () => call('PATCH /events/:id', { params: { id: event.id }, body: to }),
        words: `${'retracted' in to ? 'Taken back' : 'Corrected'}: "${EVENT_WORDS[event.kind].happened}" of ${name()}.`,
      }),
    merge: (other) =>
      carryOut(given, {
        guess: (seen) => seen,
        gone: other.id,
        ask: () => call('POST /applications/:id/merge', { params, body: { other: other.id } }),
        words: `Made one of two: ${name()} took over ${namesOf([other])}.`,
      }),
    remove: () => removing(given, name()),
    deleteForGood: () => deletingForGood(given, name()),
  };
}

interface Doing {
  readonly guess: (detail: ApplicationDetail) => ApplicationDetail;
  readonly ask: () => Promise<ChangedApplication>;
  readonly words: string;
  /** Another application that is there no longer. */
  readonly gone?: string;
}

async function carryOut(given: Surroundings, { guess, ask, words, gone }: Doing): Promise<Refused> {
  const { client, report, id } = given;
  const { queryKey } = applicationQuery(id);
  // What was asked for before the change may arrive after it.
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData(queryKey);
  const guessed = before && guess(before);
  client.setQueryData(queryKey, guessed);
  const shown = showInRows(id, guessed, gone);
  try {
    const answer = await ask();
    client.setQueryData(queryKey, answer);
    keepInRows(client, answer, gone);
    const { change, warnings } = answer;
    const what = [words, ...warnings.map((warning) => `${warning}.`)].join(' ');
    report({ what, undo: change === null ? null : () => undoChange(change.seq) });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    client.setQueryData(queryKey, before);
    return error.problem;
  } finally {
    shown.drop();
  }
}

/** Shows the guess in the list as well, where the list has the application at all. */
function showInRows(id: string, guessed: ApplicationDetail | undefined, gone: string | undefined) {
  return showChange([id], (rows) => {
    const left = gone === undefined ? rows : rows.filter((row) => row.id !== gone);
    return guessed !== undefined && rows.some((row) => row.id === id) ? withRows(left, [toRow(guessed)]) : left;
  });
}

function keepInRows(client: QueryClient, answer: ChangedApplication, gone: string | undefined): void {
  client.setQueryData(rowsQuery.queryKey, (rows) => {
    if (rows === undefined) return rows;
    const left = gone === undefined ? rows : rows.filter(({ id }) => id !== gone);
    return left.some(({ id }) => id === answer.id) ? withRows(left, [toRow(answer)]) : left;
  });
}

async function removing({ client, report, id }: Surroundings, name: string): Promise<Refused> {
  const shown = showChange([id], (rows) => rows.filter((row) => row.id !== id));
  try {
    const { change } = await call('DELETE /applications/:id', { params: { id } });
    leaveOut(client, id);
    report({ what: `Deleted ${name}.`, undo: change === null ? null : () => undoChange(change.seq) });
    return null;
  } catch (error) {
    return refusalOf(error);
  } finally {
    shown.drop();
  }
}

/** Not shown before it is done: nobody should think it gone from the backups while it is not. */
async function deletingForGood({ client, report, id }: Surroundings, name: string): Promise<Refused> {
  try {
    const { events, backups } = await call('POST /deletions', { body: { ids: [id] } });
    leaveOut(client, id);
    const from = backups.length === 0 ? '' : `, from ${counted(backups.length, 'backup')} too`;
    report({ what: `Deleted for good: ${name} with ${counted(events, 'event')}${from}.`, undo: null });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

function leaveOut(client: QueryClient, id: string): void {
  client.setQueryData(rowsQuery.queryKey, (rows) => rows?.filter((row) => row.id !== id));
}

function refusalOf(error: unknown): Problem {
  if (!(error instanceof Refusal)) throw error;
  return error.problem;
}
