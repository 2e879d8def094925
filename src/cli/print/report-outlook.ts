import { type ChanceWord, chanceWord } from '../../analysis/chance-words.ts';
import { counted, dayInWords, inHundred, inTen, rangeInHundred } from '../../analysis/in-words.ts';
import type { Forecast, Report } from '../../analysis/report.ts';
import type { Day } from '../../kernel/day.ts';

/** The table's words as they end a sentence. */
const SAID: Record<ChanceWord, string> = {
  'almost certain': 'almost certain',
  likely: 'likely',
  rather: 'rather likely',
  open: 'open',
  'rather not': 'rather unlikely',
  unlikely: 'unlikely',
  hardly: 'hardly to be expected',
};

/** The forecast in sentences: the chance by the day, what is open already, and what is still to be sent. */
export function forecastSentences(forecast: Forecast | null, asOf: Day): string[] {
  if (forecast === null) return ['No forecast: nothing is dated, so there is no pace to carry forward.'];
  const { by, pacePerWeek, points, needed, fromOpen } = forecast;
  const last = points.at(-1);
  const pace = `${pacePerWeek.toLocaleString('en', { maximumFractionDigits: 1 })} applications a week`;
  const day = dayInWords(by, asOf);
  const chance = last
    ? `At ${pace}, the chance of an offer by ${day} is ${inHundred(last.probability)} in 100 (${rangeInHundred(last)}): ${SAID[chanceWord(last.probability)]}.`
    : `At ${pace} there is no chance to tell by ${day}.`;
  return [chance, `What is open already gives ${inHundred(fromOpen)} in 100 of it alone.`, ...neededSentence(needed)];
}

function neededSentence(needed: Forecast['needed']): string[] {
  if (needed === null) return [];
  const { half, nineInTen } = needed;
  return [`For an even chance: ${range(half)} applications more; for nine in ten: ${range(nineInTen)}.`];
}

function range({ low, high }: { readonly low: number; readonly high: number }) {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to ? grouped(from) : `${grouped(from)} to ${grouped(to)}`;
}

const grouped = (count: number) => count.toLocaleString('en');

/** The stretch without a step forward, put in proportion. */
export function streakSentence({ streak, asOf }: Report): string | null {
  if (streak === null) return null;
  const since = dayInWords(streak.since, asOf);
  if (streak.days === 0) return `The last step forward was on ${since}.`;
  const often = streak.probability > 0.99 ? 'nearly all' : inTen(streak.probability);
  return `${counted(streak.days, 'day')} without a step forward, since ${since}. This happens in ${often} searches like yours.`;
}
