import { dayInWords, inHundred, rangeInHundred, STEP_WORDS } from '../analysis/in-words.ts';
import type { Forecast } from '../analysis/report.ts';
import { defineDiagnosis } from './diagnosis.ts';

const EVEN = 0.5;

export const pipelineTooThin = defineDiagnosis({
  id: 'pipeline-too-thin',
  title: 'Too little is on its way for your date',
  why: 'A date comes nearer whatever happens; knowing early leaves time to change pace, date or plan.',
  at: 'all',
  needs: ['asOf', 'applications', 'forecast', 'offerBy'],
  examine({ asOf, applications, forecast, offerBy }) {
    if (offerBy === null) return { kind: 'not-applicable', because: 'No day by which you want an offer is set.' };
    if (offerBy <= asOf) return { kind: 'not-applicable', because: 'The day by which you wanted an offer has passed.' };
    const last = forecast?.points.at(-1);
    if (forecast === null || last === undefined) {
      return { kind: 'too-little-data', because: 'Nothing is dated, so nothing can be said of a date.' };
    }
    const { probability, low, high } = last;
    const measured = { estimate: probability, low, high, count: applications.length };
    const by = dayInWords(offerBy, asOf);
    const because = `At ${forecast.pacePerWeek} a week the chance of an offer by ${by} is ${inHundred(probability)} in 100 (${rangeInHundred({ low, high })}).`;
    if (high >= EVEN) return { kind: 'clear', because, measured };
    return {
      kind: 'finding',
      because,
      nextStep: whatWouldDo(forecast, by),
      measured,
      gain: null,
      applications: [],
      evidenceFor: [`What is open now would give ${inHundred(forecast.fromOpen)} in 100 by itself.`],
      evidenceAgainst: ['The figure holds only while pace and rates stay as they are; one conversation changes it.'],
    };
  },
});

/** The smallest change that makes the date as likely as not, or the one that helps most. */
function whatWouldDo({ whatIf }: Forecast, by: string): string {
  const pace = whatIf.find(({ pacePerWeek, probability }) => pacePerWeek !== undefined && probability >= EVEN);
  if (pace?.pacePerWeek !== undefined) {
    return `At ${pace.pacePerWeek} a week it would be as likely as not by ${by}: decide this week whether you can and want that, or move the date.`;
  }
  const mended = whatIf.filter(({ stage }) => stage !== undefined).toSorted((a, b) => b.probability - a.probability)[0];
  if (mended?.stage === undefined) return `More applications alone will not make ${by} likely: move the date.`;
  const helps = `${STEP_WORDS[mended.stage].name} as often as is typical (then ${inHundred(mended.probability)} in 100)`;
  return `More applications alone will not make ${by} likely. What would help most is ${helps}: put this week's hours there, or move the date.`;
}
