import { inHundred } from '../../analysis/in-words.ts';
import type { Channel } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { roundOf } from '../application/timeline-lines.ts';
import { standing } from '../debugger/stage-words.ts';
import { shortDay, weekday } from '../words/days.ts';
import { type Chances, isPlanned } from './standing-group.ts';
import { waitDays } from './table-items.ts';

/** How an application was sent, where there is little room. */
export const CHANNEL_SHORT: Readonly<Record<Channel, string>> = {
  direct: 'direct',
  board: 'job board',
  referral: 'referral',
  recruiter: 'recruiter',
  network: 'network',
  inbound: 'inbound',
  other: 'other',
};

/** What one experiment drew, in full: "drew B, one page; sent A". */
export function drawnTitle({ arm, label, sentAs }: ApplicationRow['drawn'][number]): string {
  return `drew ${arm.toUpperCase()}, ${label}${sentAs === null ? '' : `; sent ${sentAs.arm.toUpperCase()}`}`;
}

/** How far it came, and what is planned: "technical, Thu 26 Nov". */
export function stageWords(row: ApplicationRow, today: Day): string {
  const { stage, state, plannedOn, plannedKind } = row;
  if (state === 'wish') return 'not sent';
  if (stage === null) return state === 'withdrawn' ? 'dropped' : state;
  if (state !== 'open') return standing(stage, state);
  if (!isPlanned(row, today) || plannedOn === null) return stage;
  const what = plannedKind === null || plannedKind === stage ? stage : roundOf(plannedKind);
  return `${what}, ${weekday(plannedOn).slice(0, 3)} ${shortDay(plannedOn, today)}`;
}

/** How long it waits: "5 d", "today", "in 3 d" for what is planned. Nothing where nothing waits. */
export function waitWords(row: ApplicationRow, today: Day): string {
  const days = waitDays(row, today);
  if (days === null) return row.state === 'open' ? '—' : '';
  if (days === 0) return 'today';
  return days < 0 ? `in ${-days} d` : `${days} d`;
}

/** The chance to go on, in 100; a dash where a date is set, for then it is no longer a matter of waiting. */
export function chanceWords(row: ApplicationRow, chances: Chances, today: Day): string {
  if (row.state !== 'open') return '';
  const known = isPlanned(row, today) ? undefined : chances?.get(row.id);
  return known === undefined ? (chances === null ? '' : '—') : inHundred(known.mayGoOn);
}

/** The day it was sent: "14 Sep". */
export function sentWords({ sentOn, stage }: ApplicationRow, today: Day): string {
  if (sentOn === null) return stage === null ? '' : '—';
  return shortDay(sentOn, today);
}
