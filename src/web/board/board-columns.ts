import { STAGES_REACHED, type StageReached } from '../../analysis/model.ts';
import type { SilentApplication } from '../../analysis/report.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { type Chances, groupOf, isPlanned } from '../pipeline/standing-group.ts';

/** An application on the board. */
export interface BoardCard {
  readonly row: ApplicationRow;
  /** Its chances where it waits; `null` while they are not known. */
  readonly chances: SilentApplication | null;
}

/** What stands in a column from top to bottom: cards, and above those that wait the words for their age. */
export type BoardItem =
  | { readonly kind: 'age'; readonly words: string; readonly count: number }
  | { readonly kind: 'card'; readonly card: BoardCard };

export interface BoardColumn {
  readonly stage: StageReached;
  readonly count: number;
  readonly items: readonly BoardItem[];
}

/** Sorts what is open into the columns of the board, as of `today`; the rest is not on it. */
export function boardColumns(rows: readonly ApplicationRow[], chances: Chances, today: Day): readonly BoardColumn[] {
  const cards = new Map<StageReached, BoardCard[]>(STAGES_REACHED.map((stage) => [stage, []]));
  for (const row of rows) {
    const group = groupOf(row, chances, today);
    if (row.stage === null || (group !== 'conversation' && group !== 'waiting')) continue;
    cards.get(row.stage)?.push({ row, chances: chances?.get(row.id) ?? null });
  }
  return [...cards].map(([stage, own]) => ({ stage, count: own.length, items: itemsOf(stage, own, today) }));
}

function itemsOf(stage: StageReached, cards: readonly BoardCard[], today: Day): readonly BoardItem[] {
  if (stage !== 'applied') return cards.toSorted((a, b) => compareCards(a, b, today)).map(toItem);
  const byAge = Map.groupBy(cards, ({ row }) => ageOf(row.sentOn, today));
  return AGES.flatMap(({ words }, age) => {
    const own = byAge.get(age) ?? [];
    if (own.length === 0) return [];
    const newestFirst = own.toSorted((a, b) => compare(b.row.sentOn ?? '', a.row.sentOn ?? ''));
    return [{ kind: 'age', words, count: own.length } as const, ...newestFirst.map(toItem)];
  });
}

function toItem(card: BoardCard): BoardItem {
  return { kind: 'card', card };
}

/** Ages of those that wait, youngest first; each holds up to its days. */
const AGES = [
  { upTo: 7, words: 'sent in the last week' },
  { upTo: 14, words: 'one to two weeks ago' },
  { upTo: 21, words: 'two to three weeks ago' },
  { upTo: 28, words: 'three to four weeks ago' },
  { upTo: Number.POSITIVE_INFINITY, words: 'longer ago' },
  { upTo: Number.POSITIVE_INFINITY, words: 'day not known' },
] as const;

function ageOf(sentOn: Day | null, today: Day): number {
  if (sentOn === null) return AGES.length - 1;
  const days = daysBetween(sentOn, today);
  return AGES.findIndex(({ upTo }) => days <= upTo);
}

/** What is planned comes first, the soonest above; then what was heard of last. */
function compareCards({ row: a }: BoardCard, { row: b }: BoardCard, today: Day): number {
  const [planA, planB] = [aheadOf(a, today), aheadOf(b, today)];
  return compare(planA, planB) || compare(b.lastOn ?? '', a.lastOn ?? '');
}

function aheadOf(row: ApplicationRow, today: Day): string {
  return isPlanned(row, today) ? (row.plannedOn ?? '') : '9999';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
