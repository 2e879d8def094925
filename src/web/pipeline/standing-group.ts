import type { SilentApplication } from '../../analysis/report.ts';
import { mayStillAnswer } from '../../analysis/silence.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';

/** Where applications stand, in the order of the table. */
export const GROUPS = ['conversation', 'waiting', 'silence', 'unsent', 'closed'] as const;
export type Group = (typeof GROUPS)[number];

/** The two chances of each that waits, by id; `null` while they are not known, or cannot be. */
export type Chances = ReadonlyMap<string, SilentApplication> | null;

/** Where an application stands for the person: whether anything is to be expected, done, or neither. */
export function groupOf(row: ApplicationRow, chances: Chances, today: Day): Group {
  if (row.state === 'offer') return 'conversation';
  if (row.state === 'wish' || row.state === 'draft') return 'unsent';
  if (row.state !== 'open') return 'closed';
  const silent = chances?.get(row.id);
  if (silent !== undefined && !mayStillAnswer(silent) && !isPlanned(row, today)) return 'silence';
  return row.stage === 'applied' ? 'waiting' : 'conversation';
}

/** Something is planned that has not come yet. */
export function isPlanned({ plannedOn }: ApplicationRow, today: Day): boolean {
  return plannedOn !== null && plannedOn >= today;
}

/** How many stand where. */
export function countGroups(groups: readonly Group[]): Readonly<Record<Group, number>> {
  const counts = { conversation: 0, waiting: 0, silence: 0, unsent: 0, closed: 0 };
  for (const group of groups) counts[group]++;
  return counts;
}
