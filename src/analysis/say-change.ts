import type { Day } from '../kernel/day.ts';
import { counted, dayInWords, inHundred, rangeInHundred } from './in-words.ts';
import type { Change } from './report.ts';

/** The change in one sentence: when, from what to what and how sure; or that none is seen; or when one could be. */
export function sayChange(
  { since, before, after, probability, tellsIn }: Omit<Change, 'sentence'>,
  { asOf, pacePerWeek }: { readonly asOf: Day; readonly pacePerWeek: number },
): string {
  if (since !== null && before !== null && after !== null && probability !== null) {
    const when = `since about ${dayInWords(since.estimate, asOf)} (between ${dayInWords(since.low, asOf)} and ${dayInWords(since.high, asOf)})`;
    return `Your response rate probably fell ${when}, from ${rangeInHundred(before)} to ${rangeInHundred(after)}: ${inHundred(probability)} in 100, if a fall was as likely as none before.`;
  }
  if (probability !== null) return 'No fall of your response rate can be seen in the last sixteen weeks.';
  const pace = pacePerWeek < 1 ? 'less than one application a week' : `${Math.round(pacePerWeek)} a week`;
  if (tellsIn === null)
    return `At ${pace} and this response rate, a fall could not be told from luck within two years.`;
  return `Whether your response rate fell cannot be told yet: in about ${counted(tellsIn, 'week')} of ${pace} it could.`;
}
