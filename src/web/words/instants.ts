import type { Day } from '../../kernel/day.ts';
import { shortDay } from './days.ts';

/** The day and minute of an instant in a zone, "23 Nov, 18:04"; without a zone in this browser's. */
export function instantWords(at: string, zone: string | null, today: Day): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(zone === null ? {} : { timeZone: zone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${shortDay(`${of('year')}-${of('month')}-${of('day')}`, today)}, ${of('hour')}:${of('minute')}`;
}
