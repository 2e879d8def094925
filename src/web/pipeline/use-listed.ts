import { useMemo } from 'react';
import type { Report } from '../../analysis/report.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { type Filters, passes, shows } from './filters.ts';
import { type Chances, countGroups, type Group, groupOf } from './standing-group.ts';
import { type Listed, type Sort, type TableItem, tableItems } from './table-items.ts';
import type { Found } from './use-found.ts';
import type { InBatch } from './use-in-batch.ts';

/** The chances of those that wait; none where the report cannot know them, since no outcome or no yes is written down. */
export function chancesOf(report: Report | null): Chances {
  if (report === null || report.outcomesInDoubt || report.stages.every(({ rate }) => rate === null)) return null;
  return new Map(report.silence.map((one) => [one.id, one]));
}

interface Given {
  readonly rows: readonly ApplicationRow[];
  readonly chances: Chances;
  readonly today: Day;
  readonly filters: Filters;
  readonly found: Found;
  readonly inBatch: InBatch;
  readonly sort: Sort | null;
  /** Added on this visit: shown above the rest, whatever is filtered. */
  readonly added: readonly string[];
}

export interface ListedRows {
  /** All of them, whatever is filtered. */
  readonly counts: Readonly<Record<Group, number>>;
  /** What the filters leave, in no order. */
  readonly left: readonly ApplicationRow[];
  /** The lines of the table. */
  readonly items: readonly TableItem[];
}

/** What the page lists: where each application stands, what the filters leave, and in which order. */
export function useListed({ rows, chances, today, filters, found, inBatch, sort, added }: Given): ListedRows {
  const all = useMemo(
    () => rows.map((row): Listed => ({ row, group: groupOf(row, chances, today) })),
    [rows, chances, today],
  );
  const counts = useMemo(() => countGroups(all.map(({ group }) => group)), [all]);
  const { fresh, left } = useMemo(() => {
    // Who looks for a text looks for that alone.
    const isFresh = (id: string) => filters.text === '' && (id.startsWith('new-') || added.includes(id));
    const isLeft = ({ row, group }: Listed) =>
      shows(filters.show, group) && passes(row, filters, today) && found.holds(row) && inBatch(row);
    return {
      fresh: all.filter(({ row }) => isFresh(row.id)),
      left: all.filter((one) => !isFresh(one.row.id) && isLeft(one)),
    };
  }, [all, filters, found, inBatch, today, added]);
  const items = useMemo(() => {
    const rest = tableItems({ listed: left, sort, chances, today });
    if (fresh.length === 0) return rest;
    const head: TableItem = { kind: 'head', group: 'added', count: fresh.length };
    return [head, ...fresh.map((listed): TableItem => ({ kind: 'row', listed })), ...rest];
  }, [fresh, left, sort, chances, today]);
  const shown = useMemo(() => [...fresh, ...left].map(({ row }) => row), [fresh, left]);
  return { counts, left: shown, items };
}
