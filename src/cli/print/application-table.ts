import { inHundred } from '../../analysis/in-words.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import type { ApplicationSummary } from '../../pipeline/list-applications.ts';
import type { Terminal } from '../terminal.ts';
import { type Column, table } from './table.ts';

/** The two chances of an application that waits: any answer, and a yes. */
export interface Chances {
  readonly mayHear: number;
  readonly mayGoOn: number;
}

interface TableOptions {
  readonly today: Day;
  /** By id; left out, no chances are shown. */
  readonly chances?: ReadonlyMap<string, Chances>;
}

/** Where these would leave too little room for the names, they are left to `show` and `--json`. */
const WIDE = 100;
const SHORTEST_ID = 5;

/** Applications, one a line, with how long each has waited. */
export function applicationTable(
  items: readonly ApplicationSummary[],
  { columns: width, paint }: Terminal,
  { today, chances }: TableOptions,
): string {
  const idLength = telling(items.map(({ id }) => id));
  const columns: (Column & { cell: (item: ApplicationSummary) => string | null })[] = [
    { title: 'Id', cell: ({ id }) => id.slice(0, idLength) },
    { title: 'Sent', cell: ({ sentOn }) => sentOn },
    { title: 'Company', yields: true, cell: ({ company }) => company },
    { title: 'Role', yields: true, cell: ({ role }) => role },
    { title: 'Stage', cell: ({ stage }) => stage },
    { title: 'State', cell: ({ state }) => state },
    { title: 'Waits', align: 'right', cell: (item) => waits(item, today) },
    ...(chances === undefined ? [] : chanceColumns(chances)),
    ...(width < WIDE ? [] : WIDE_COLUMNS),
  ];
  const shown = columns.filter(({ title, cell }) => !WHERE_KNOWN.has(title) || items.some((item) => cell(item)));
  const rows = items.map((item) => shown.map(({ cell }) => cell(item) ?? ''));
  return table(shown, rows, { width, title: (line) => paint('quiet', line) });
}

/** Left out where no line has one. */
const WHERE_KNOWN: ReadonlySet<string> = new Set(['Variant', 'Drew']);
const WIDE_COLUMNS = [
  { title: 'Channel', cell: ({ channel }: ApplicationSummary) => channel },
  { title: 'Variant', yields: true as const, cell: ({ variant }: ApplicationSummary) => variant },
  { title: 'Drew', cell: drewWords },
];

/** The arm drawn in each experiment, and what was sent where that was the other one: "B", "A, sent B". */
function drewWords({ drawn }: ApplicationSummary): string {
  const words = drawn.map(({ arm, sentAs }) => [arm.toUpperCase(), sentAs && `sent ${sentAs.arm.toUpperCase()}`]);
  return words.map((parts) => parts.filter(Boolean).join(', ')).join('; ');
}

function chanceColumns(chances: ReadonlyMap<string, Chances>) {
  const of = (read: (known: Chances) => number) => (item: ApplicationSummary) => {
    const known = chances.get(item.id);
    return known ? inHundred(read(known)) : '';
  };
  return [
    { title: 'Hears', align: 'right' as const, cell: of(({ mayHear }) => mayHear) },
    { title: 'Goes on', align: 'right' as const, cell: of(({ mayGoOn }) => mayGoOn) },
  ];
}

function waits(item: ApplicationSummary, today: Day): string {
  const days = waitingDays(item, today);
  return days === null ? '' : `${days} d`;
}

/** Days an open application has waited, since the last thing that happened to it; `null` where nothing is waited for or nothing is dated. */
export function waitingDays({ state, lastOn }: ApplicationSummary, today: Day): number | null {
  return state === 'open' && lastOn !== null ? Math.max(0, daysBetween(lastOn, today)) : null;
}

/** How much of the ids tells them apart: every command takes the beginning of an id. */
function telling(ids: readonly string[]): number {
  const sorted = ids.toSorted();
  let length = SHORTEST_ID;
  for (let at = 1; at < sorted.length; at++) {
    while (sorted[at]?.slice(0, length) === sorted[at - 1]?.slice(0, length) && sorted[at] !== sorted[at - 1]) length++;
  }
  return length;
}
