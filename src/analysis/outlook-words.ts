import { chancePredicate } from './chance-words.ts';
import { counted, dayInWords, howManySearches, inHundred, moreInWords, rangeInHundred } from './in-words.ts';
import type { Forecast, Report } from './report.ts';

/** The forecast in sentences: the chance by the day, what is open already, and what is still to be sent. */
export function forecastSentences({ forecast, asOf, stages, outcomesInDoubt }: Report): string[] {
  if (forecast === null) {
    const known = stages.some(({ rate }) => rate !== null);
    return [
      `No forecast: ${known ? 'nothing is dated, so there is no pace' : 'no outcomes are recorded, so there is no rate'} to carry forward.`,
    ];
  }
  const { by, pacePerWeek, points, needed } = forecast;
  const last = points.at(-1);
  const pace = `${pacePerWeek.toLocaleString('en', { maximumFractionDigits: 1 })} applications a week`;
  const day = dayInWords(by, asOf);
  const chance = last
    ? `At ${pace}, the chance of an offer by ${day} is ${inHundred(last.probability)} in 100 (${rangeInHundred(last)}): ${chancePredicate(last.probability)}.`
    : `At ${pace} there is no chance to tell by ${day}.`;
  const doubt = outcomesInDoubt ? ['This holds only if nobody answered: no yes is written down.'] : [];
  return [...doubt, chance, openSentence(forecast), ...neededSentence(needed)];
}

/** The one sentence of the forecast whose chance has no interval: an assistant is not given it to quote. */
export function openSentence({ fromOpen }: Forecast): string {
  return `What is open already would give ${inHundred(fromOpen)} in 100 by itself.`;
}

function neededSentence(needed: Forecast['needed']): string[] {
  if (needed === null) return [];
  return [
    `Applications for an even chance: ${moreInWords(needed.half)}; for nine in ten: ${moreInWords(needed.nineInTen)}.`,
  ];
}

/** The stretch without a step forward, put in proportion. */
export function streakSentence({ streak, asOf }: Report): string | null {
  if (streak === null) return null;
  const since = dayInWords(streak.since, asOf);
  if (streak.days === 0) return `The last step forward was on ${since}.`;
  return `${counted(streak.days, 'day')} without a step forward, since ${since}. This happens in ${howManySearches(streak.probability)} like yours.`;
}
