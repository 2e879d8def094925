import { dayInWords, howManySearches, inHundred, rangeInHundred } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import { aboutHowMany, spelled } from '../words/counts.ts';

/** What few applications do allow to say, each sentence from a figure of the report. */
export function saidToday(report: Report): readonly string[] {
  return [silent(report), stretch(report), offer(report)].filter((sentence) => sentence !== null);
}

function silent({ silence }: Report): string | null {
  if (silence.length === 0) return null;
  const goOn = silence.reduce((sum, { mayGoOn }) => sum + mayGoOn, 0);
  const days = silence.map(({ silentDays }) => silentDays).filter((count) => count !== null);
  const span = days.length === 0 ? '' : `, for ${range(Math.min(...days), Math.max(...days))} days`;
  const many = capital(spelled(silence.length));
  return silence.length === 1
    ? `One waits${span}. It goes on in ${inHundred(goOn)} of 100 cases like it.`
    : `${many} wait${span}. Expect ${aboutHowMany(goOn)} of them to go on, whatever you do.`;
}

function stretch({ streak }: Report): string | null {
  if (streak === null || streak.days < 2) return null;
  return `${streak.days} days without a step forward: this happens in ${howManySearches(streak.probability)} as young as yours.`;
}

function offer({ forecast, asOf }: Report): string | null {
  if (forecast === null) return 'An offer, by when: nothing can be said without the days of sending.';
  const last = forecast.points.findLast(({ on }) => on <= forecast.by);
  if (last === undefined) return null;
  return `An offer by ${dayInWords(forecast.by, asOf)}: ${rangeInHundred(last)}, which says little yet.`;
}

const range = (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
