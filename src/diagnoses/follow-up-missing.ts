import { counted, inHundred } from '../analysis/in-words.ts';
import type { Stage } from '../analysis/model.ts';
import { delayQuantile } from '../analysis/posterior-chances.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { wasNudged } from './last-sign.ts';
import { shareOf } from './share.ts';

/** Silent for longer than eight in ten answers take. */
const OVERDUE = 0.8;
const ENOUGH = 3;

export const followUpMissing = defineDiagnosis({
  id: 'follow-up-missing',
  title: 'Overdue answers without a nudge',
  why: 'A short note costs two minutes; silence past the usual time rarely ends by itself.',
  at: 'all',
  needs: ['applications', 'fits', 'silence', 'outcomesRecorded'],
  examine({ applications, fits, silence, outcomesRecorded }) {
    if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    if (!applications.some(({ events }) => events.some(({ kind }) => kind === 'followed-up'))) {
      return { kind: 'not-applicable', because: 'No follow-up is recorded anywhere, so none can be missed.' };
    }
    if (silence.length === 0) return { kind: 'not-applicable', because: 'Nothing is open.' };
    const usual = new Map<Stage, number>();
    const nudged = new Set(applications.filter(wasNudged).map(({ id }) => id));
    const overdue = silence.filter(({ id, stage, silentDays }) => {
      const usually = usual.get(stage) ?? delayQuantile(fits[stage].draws, OVERDUE, 'answer');
      usual.set(stage, usually);
      return silentDays !== null && silentDays > usually && !nudged.has(id);
    });
    const measured = shareOf(overdue.length, silence.length);
    const because = `${overdue.length} of ${counted(silence.length, 'open application')} ${overdue.length === 1 ? 'has' : 'have'} waited longer than eight in ten of your answers take, without a note from you.`;
    if (overdue.length < ENOUGH) return { kind: 'clear', because, measured };
    const worth = overdue.toSorted((a, b) => b.mayHear - a.mayHear);
    const best = worth[0]?.mayHear ?? 0;
    return {
      kind: 'finding',
      because,
      nextStep: `Write three short notes this week, to the first three of this list; the others need nothing more from you.`,
      measured,
      gain: null,
      applications: worth.map(({ id }) => id),
      evidenceFor: [`The likeliest of them still answers by itself with ${inHundred(best)} in 100.`],
      evidenceAgainst: ['Whether a note helps has not been tested on your own applications.'],
    };
  },
});
