import type { QueryClient } from '@tanstack/react-query';
import type { StageReached } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call, Refusal } from '../api/call.ts';
import { undoChange, type useChanges } from '../app/changes.tsx';
import { applicationQuery } from '../application/application-query.ts';
import { EVENT_WORDS } from '../application/event-words.data.ts';
import { namesOf } from '../pipeline/change-words.ts';
import { showChange, withRows } from '../pipeline/pending-rows.ts';
import { toRow } from '../pipeline/row-changes.ts';
import { rowsQuery } from '../pipeline/rows.ts';
import { shortDay } from '../words/days.ts';
import { type Correction, stepBack } from './step-back.ts';

interface Given {
  readonly client: QueryClient;
  readonly report: ReturnType<typeof useChanges>['report'];
  readonly row: ApplicationRow;
  readonly target: StageReached;
  /** The name of the column it goes back to. */
  readonly where: string;
  readonly today: Day;
}

/** Moves a card back: corrects what took it too far, shows it at once, and says which events these were. */
export async function takeBackSteps(given: Given): Promise<void> {
  const { client, report, row, target, where } = given;
  const name = namesOf([row]);
  const guessed: ApplicationRow = { ...row, stage: target, state: 'open' };
  const shown = showChange([row.id], (rows) =>
    rows.some(({ id }) => id === row.id) ? withRows(rows, [guessed]) : rows,
  );
  const done: number[] = [];
  try {
    const detail = await client.fetchQuery({ ...applicationQuery(row.id), staleTime: 0 });
    const corrections = stepBack(detail, target);
    if (corrections === null) {
      shown.drop();
      return report({ what: `${name} cannot go back to ${where}: it began with a message from them.`, undo: null });
    }
    for (const { event, to } of corrections) {
      const answer = await call('PATCH /events/:id', { params: { id: event.id }, body: to });
      if (answer.change !== null) done.push(answer.change.seq);
      client.setQueryData(rowsQuery.queryKey, (rows) => rows && withRows(rows, [toRow(answer)]));
    }
    shown.drop();
    report({ what: backWords(name, where, corrections, given.today), undo: () => undoAll(done) });
  } catch (error) {
    shown.drop();
    if (!(error instanceof Refusal)) throw error;
    const { title, mend } = error.problem;
    const undo = done.length === 0 ? null : () => undoAll(done);
    report({ what: `${name} was not moved back. ${title} ${mend}`, undo, isFault: true });
  }
}

/** Each correction is a change of its own; the latest goes first. */
async function undoAll(seqs: readonly number[]): Promise<string> {
  let said = '';
  for (const seq of seqs.toReversed()) said = await undoChange(seq);
  return said;
}

function backWords(name: string, where: string, corrections: readonly Correction[], today: Day): string {
  const parts = corrections.map(({ event, to }) => {
    const what = `"${EVENT_WORDS[event.kind].happened}"${event.on === null ? '' : ` of ${shortDay(event.on, today)}`}`;
    return 'retracted' in to ? `${what} taken back` : `${what} corrected`;
  });
  return `${name} moved back to ${where}: ${parts.join(', ')}.`;
}
