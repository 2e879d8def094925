import { CHANNELS, STAGES_REACHED, STATES } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { type Chances, GROUPS, type Group, isPlanned } from './standing-group.ts';

/** What the table can be sorted by. */
export const COLUMNS = ['company', 'role', 'stage', 'waiting', 'chance', 'sent', 'channel', 'variant'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sort {
  readonly column: Column;
  readonly isDown: boolean;
}

/** An application with where it stands. */
export interface Listed {
  readonly row: ApplicationRow;
  readonly group: Group;
}

/** A line of the table: an application, or the words above those of a group. */
export type TableItem =
  | { readonly kind: 'head'; readonly group: Group | 'added'; readonly count: number }
  | { readonly kind: 'row'; readonly listed: Listed };

/** Reads a sort from the address: "company", "-waiting" the other way round; anything else is the order by groups. */
export function readSort(text: string | undefined): Sort | null {
  const column = COLUMNS.find((known) => known === text?.replace(/^-/, ''));
  return column === undefined ? null : { column, isDown: text?.startsWith('-') ?? false };
}

/** The sort after a press on the head of a column: up, down, and back to the groups. */
export function nextSort(sort: Sort | null, column: Column): string | undefined {
  if (sort?.column !== column) return column;
  return sort.isDown ? undefined : `-${column}`;
}

interface Given {
  readonly listed: readonly Listed[];
  readonly sort: Sort | null;
  readonly chances: Chances;
  readonly today: Day;
}

/** The lines of the table: sorted by a column, or by groups, those that want something of the person first. */
export function tableItems({ listed, sort, chances, today }: Given): readonly TableItem[] {
  if (sort !== null) {
    const compare = comparing(sort.column, chances, today);
    const sorted = listed.toSorted((a, b) => compare(a.row, b.row) * (sort.isDown ? -1 : 1));
    return sorted.map((one) => ({ kind: 'row', listed: one }));
  }
  const byGroup = Map.groupBy(listed, ({ group }) => group);
  return GROUPS.flatMap((group): readonly TableItem[] => {
    const own = byGroup.get(group) ?? [];
    if (own.length === 0) return [];
    const compare = group === 'conversation' ? byStage : latestFirst;
    const sorted = own.toSorted((a, b) => compare(a.row, b.row));
    return [
      { kind: 'head', group, count: own.length },
      ...sorted.map((one) => ({ kind: 'row', listed: one }) as const),
    ];
  });
}

/** Days since anything was heard, or since it was sent; negative until a planned day; `null` where nothing waits. */
export function waitDays(row: ApplicationRow, today: Day): number | null {
  if (row.state !== 'open' && row.state !== 'offer') return null;
  if (isPlanned(row, today)) return -daysBetween(today, row.plannedOn ?? today);
  const since = row.lastOn ?? row.sentOn;
  return since === null || since > today ? null : daysBetween(since, today);
}

type Compare = (a: ApplicationRow, b: ApplicationRow) => number;

const stageRank = ({ stage, state }: ApplicationRow) =>
  stage === null ? -1 : STAGES_REACHED.indexOf(stage) + (state === 'offer' ? 1 : 0);
const byStage: Compare = (a, b) => stageRank(b) - stageRank(a) || latestFirst(a, b);
const latestFirst: Compare = (a, b) => compareDays(b.lastOn ?? b.sentOn, a.lastOn ?? a.sentOn);

function compareDays(one: Day | null, other: Day | null): number {
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0;
}

/** Up is A to Z, near to far, few to many; what is not known stands last. */
function comparing(column: Column, chances: Chances, today: Day): Compare {
  const { compare: words } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const text =
    (of: (row: ApplicationRow) => string | null): Compare =>
    (a, b) =>
      words(of(a) ?? '\uffff', of(b) ?? '\uffff');
  const number =
    (of: (row: ApplicationRow) => number): Compare =>
    (a, b) =>
      of(a) - of(b);
  switch (column) {
    case 'company':
      return text(({ company }) => company);
    case 'role':
      return text(({ role }) => role);
    case 'variant':
      return text(({ variant }) => variant);
    case 'channel':
      return number(({ channel }) => (channel === null ? CHANNELS.length : CHANNELS.indexOf(channel)));
    case 'stage':
      return (a, b) => stageRank(b) - stageRank(a) || STATES.indexOf(a.state) - STATES.indexOf(b.state);
    case 'waiting':
      return number((row) => waitDays(row, today) ?? Number.MAX_SAFE_INTEGER);
    case 'chance':
      return number((row) => -(chances?.get(row.id)?.mayGoOn ?? -1));
    case 'sent':
      return (a, b) => compareDays(b.sentOn, a.sentOn);
  }
}
