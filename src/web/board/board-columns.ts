import { STAGES_REACHED, type StageReached } from '../../analysis/model.ts';
import type { Report, SilentApplication } from '../../analysis/report.ts';
import { mayStillAnswer } from '../../analysis/silence.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';

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

export interface BoardColumns {
  readonly columns: readonly BoardColumn[];
  /** What is open and not on the board, and what else is not. */
  readonly silent: number;
  readonly wishes: number;
  readonly closed: number;
  readonly accepted: readonly ApplicationRow[];
}

/** Sorts applications into the columns of the board, as of `today`. */
export function boardColumns(rows: readonly ApplicationRow[], report: Report | null, today: Day): BoardColumns {
  const chancesById = new Map(report?.silence.map((one) => [one.id, one]));
  const cards = new Map<StageReached, BoardCard[]>(STAGES_REACHED.map((stage) => [stage, []]));
  let [silent, wishes, closed] = [0, 0, 0];
  for (const row of rows) {
    const chances = chancesById.get(row.id) ?? null;
    if (row.stage === null && row.state !== 'withdrawn') wishes++;
    else if (row.stage === null || (row.state !== 'open' && row.state !== 'offer')) closed++;
    else if (isSilent(row, chances, today)) silent++;
    else cards.get(row.stage)?.push({ row, chances });
  }
  const columns = [...cards].map(([stage, own]) => ({ stage, count: own.length, items: itemsOf(stage, own, today) }));
  return { columns, silent, wishes, closed, accepted: rows.filter(({ state }) => state === 'accepted') };
}

/** Probably silence; what is planned is none, however long ago the last word came. */
function isSilent({ state, plannedOn }: ApplicationRow, chances: SilentApplication | null, today: Day): boolean {
  if (chances === null || state !== 'open') return false;
  return !mayStillAnswer(chances) && (plannedOn === null || plannedOn < today);
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

function aheadOf({ plannedOn }: ApplicationRow, today: Day): string {
  return plannedOn !== null && plannedOn >= today ? plannedOn : '9999';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
