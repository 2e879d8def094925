import { counted, inHundred } from '../../analysis/in-words.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { shortDay, weekday } from '../words/days.ts';
import type { BoardCard } from './board-columns.ts';

/** How an application is called on its card: the company, else the role. */
export function cardName({ company, role }: ApplicationRow): string {
  return company ?? role ?? 'without a name';
}

/** The role under the company; empty where the role is the name already. */
export function cardRole({ company, role }: ApplicationRow): string {
  return company === null ? '' : (role ?? '');
}

/** How long one has waited, "4 d", "today"; empty where no day is known. */
export function waited(since: Day | null, today: Day): string {
  if (since === null) return '';
  const days = daysBetween(since, today);
  return days <= 0 ? 'today' : `${days}\u00a0d`;
}

/** What stands under a card in conversation: the next date, else since when nothing came. */
export function cardNews({ row }: BoardCard, today: Day): string {
  const { plannedOn, lastOn, stage, state } = row;
  if (plannedOn !== null && plannedOn >= today) return plannedOn === today ? 'today' : nextDate(plannedOn, today);
  if (plannedOn !== null) return `was planned for ${shortDay(plannedOn, today)}`;
  if (lastOn === null) return 'day not known';
  const wait = waited(lastOn, today);
  if (state === 'offer') return wait === 'today' ? 'offered today' : `offered ${shortDay(lastOn, today)}, ${wait}`;
  if (wait === 'today') return 'heard today';
  return stage === 'response' ? `${wait} since they wrote` : `since ${shortDay(lastOn, today)}, ${wait}`;
}

function nextDate(on: Day, today: Day): string {
  return `${weekday(on).slice(0, 3)} ${shortDay(on, today)}`;
}

/** How many of 100 like it still go on; empty while it is not known. */
export function chanceStill({ chances }: BoardCard): string {
  return chances === null ? '' : inHundred(chances.mayGoOn).replace('under 1', '<1').replace('over 99', '>99');
}

/** What a card says beside its names, as one reads it aloud. */
export function spokenNews(card: BoardCard, today: Day): string {
  const { row, chances } = card;
  if (row.stage !== 'applied') return `, ${cardNews(card, today)}`;
  const days = row.sentOn === null ? null : daysBetween(row.sentOn, today);
  const sent = days === null ? 'day not known' : days <= 0 ? 'sent today' : `sent ${counted(days, 'day')} ago`;
  return `, ${sent}${chances === null ? '' : `, ${inHundred(chances.mayGoOn)} in 100 may go on`}`;
}
