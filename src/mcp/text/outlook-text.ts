import { chancePredicate } from '../../analysis/chance-words.ts';
import { dayInWords, howManySearches, inHundred, moreInWords, rangeInHundred } from '../../analysis/in-words.ts';
import type { Forecast, Report } from '../../analysis/report.ts';

/** The forecast and the stretch without a step forward, in sentences with their ranges. */
export function outlookText({ applications, accepted, forecast, streak, asOf, outcomesInDoubt }: Report): string[] {
  // Somebody who took an offer is not waiting for the next one.
  if (applications === 0 || accepted) return [];
  const stretch =
    streak === null || streak.days === 0
      ? ''
      : `- ${streak.days} days without a step forward, since ${dayInWords(streak.since, asOf)}. This happens in ${howManySearches(streak.probability)} like this one.`;
  return [
    'Outlook:',
    outcomesInDoubt ? '- This holds only if nobody answered: no yes is written down.' : '',
    ...(forecast === null ? ['- No forecast: nothing is known that could be carried forward.'] : lines(forecast, asOf)),
    stretch,
  ];
}

function lines({ by, pacePerWeek, points, needed }: Forecast, asOf: Report['asOf']): string[] {
  const last = points.at(-1);
  const pace = `${pacePerWeek.toLocaleString('en', { maximumFractionDigits: 1 })} applications a week`;
  return [
    last === undefined
      ? ''
      : `- At ${pace}, the chance of an offer by ${dayInWords(by, asOf)} is ${rangeInHundred(last)}, estimate ${inHundred(last.probability)}: ${chancePredicate(last.probability)}.`,
    needed === null
      ? ''
      : `- Applications for an even chance: ${moreInWords(needed.half)}; for nine in ten: ${moreInWords(needed.nineInTen)}.`,
  ];
}
