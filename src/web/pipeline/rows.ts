import { notifyManager, type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApplicationRow, Problem } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ApplicationEdit, NewApplicationInput, NewEventInput } from '../../pipeline/model.ts';
import { call, Refusal } from '../api/call.ts';
import { problemWords } from '../api/problem-words.ts';
import { statusQuery } from '../api/queries.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import { showChange, usePendingChanges, withRows } from './pending-rows.ts';
import {
  type AddOptions,
  adding,
  editing,
  type Known,
  merging,
  type RowChange,
  recording,
  removing,
  withdrawing,
} from './row-changes.ts';

type Rows = readonly ApplicationRow[];
const NONE: Rows = [];
const PAGE = '2000';

/** All applications of the active search, the latest sent first. */
export const rowsQuery = queryOptions({
  queryKey: ['rows'],
  queryFn: async () => {
    const rows: ApplicationRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await call('GET /applications', { query: { limit: PAGE, ...(cursor ? { cursor } : {}) } });
      rows.push(...page.items);
      cursor = page.next;
    }
    return rows as Rows;
  },
});

export interface RowsRead {
  /** As the person sees them: with what was changed a moment ago, whether or not the server has answered. */
  readonly rows: Rows;
  /** The ids of those whose change is not kept yet. */
  readonly unkept: ReadonlySet<string>;
  /** Nothing can be shown yet. */
  readonly isPending: boolean;
  /** Why nothing can be shown; rows that are there stay there. */
  readonly error: Problem | null;
  readonly retry: () => void;
}

/** The applications of the active search. */
export function useRows(): RowsRead {
  const { data, isPending, error, refetch } = useQuery(rowsQuery);
  const pending = usePendingChanges();
  const rows = useMemo(() => pending.reduce((seen, { apply }) => apply(seen), data ?? NONE), [data, pending]);
  const unkept = useMemo(() => new Set(pending.flatMap(({ ids }) => ids)), [pending]);
  if (error !== null && !(error instanceof Refusal)) throw error;
  const problem = data === undefined ? (error?.problem ?? null) : null;
  return { rows, unkept, isPending, error: problem, retry: () => void refetch() };
}

/** Why a change was refused, in the server's words. */
export interface RefusedChange {
  readonly kind: 'refused';
  readonly problem: Problem;
}
/** The ids it concerned, as the server knows them. */
export type ChangeOutcome = Result<readonly string[], RefusedChange>;

/** What can be done to applications. Ids that are not in the rows are left out; a refusal is told in the bar at the foot. */
export interface RowChanges {
  /** Its refusal is the caller's to show, where the line was typed. */
  readonly add: (given: string | NewApplicationInput, options?: AddOptions) => Promise<ChangeOutcome>;
  readonly edit: (ids: readonly string[], edit: ApplicationEdit) => Promise<ChangeOutcome>;
  readonly record: (ids: readonly string[], event: NewEventInput) => Promise<ChangeOutcome>;
  readonly remove: (ids: readonly string[]) => Promise<ChangeOutcome>;
  /** `kept` takes over what `other` has. */
  readonly merge: (kept: string, other: string) => Promise<ChangeOutcome>;
  /** Ends them by the person's own hand, today where no day is given. */
  readonly withdraw: (ids: readonly string[], on?: Day) => Promise<ChangeOutcome>;
}

/** Changes of applications: on the screen at once, kept a moment later, rolled back with the reason if refused. */
export function useChangeRows(): RowChanges {
  const client = useQueryClient();
  const { report } = useChanges();
  return useMemo(() => {
    const about = (ids: readonly string[]) => knownOf(client, ids);
    const change = (what: RowChange) => carryOut({ client, report }, what, true);
    return {
      add: (given, options = {}) => carryOut({ client, report }, adding(about([]), given, options), false),
      edit: (ids, edit) => change(editing(about(ids), edit)),
      record: (ids, event) => change(recording(about(ids), event)),
      remove: (ids) => change(removing(about(ids))),
      merge: (kept, other) => change(merging(kept, other)),
      withdraw: (ids, on) => change(withdrawing(about(ids), on)),
    };
  }, [client, report]);
}

interface Surroundings {
  readonly client: QueryClient;
  readonly report: ReturnType<typeof useChanges>['report'];
}

async function carryOut({ client, report }: Surroundings, change: RowChange, isTold: boolean): Promise<ChangeOutcome> {
  const shown = showChange(change.ids, change.guess);
  try {
    const answer = await change.ask();
    const apply = (seen: Rows) =>
      withRows(
        seen.filter(({ id }) => !answer.gone.includes(id)),
        answer.rows,
      );
    shown.settle(apply);
    // What was asked for before the change may arrive after it.
    await client.cancelQueries({ queryKey: rowsQuery.queryKey, exact: true });
    client.setQueryData(rowsQuery.queryKey, (seen) => seen && apply(seen));
    // After those who listen to the rows, or the row would blink.
    notifyManager.schedule(shown.drop);
    const made = answer.change;
    const what = [change.words(answer), ...answer.warnings.map(sentence)].join(' ');
    report({ what, undo: made === null ? null : () => undoChange(made.seq) });
    return ok(answer.rows.length > 0 ? answer.rows.map(({ id }) => id) : answer.gone);
  } catch (error) {
    shown.drop();
    if (!(error instanceof Refusal)) throw error;
    const { problem } = error;
    if (isTold) report({ what: problemWords(problem), undo: null, isFault: true });
    return fail({ kind: 'refused', problem });
  }
}

function knownOf(client: QueryClient, ids: readonly string[]): Known {
  const status = client.getQueryData(statusQuery.queryKey);
  const wanted = new Set(ids);
  const rows = client.getQueryData(rowsQuery.queryKey) ?? NONE;
  return {
    rows: rows.filter(({ id }) => wanted.has(id)),
    today: status?.today,
    searchId: status?.activeSearch ?? '',
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
