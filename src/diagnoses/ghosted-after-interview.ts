import { counted } from '../analysis/in-words.ts';
import { STAGES, type Stage } from '../analysis/model.ts';
import { delayQuantile } from '../analysis/posterior-chances.ts';
import { dayNumber } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { lastSignOn } from './last-sign.ts';
import { shareOf } from './share.ts';

/** Silent for longer than nine in ten answers take. */
const LONG = 0.9;
/** After this a note changes nothing: the place is long taken. */
const LATE_DAYS = 60;

export const ghostedAfterInterview = defineDiagnosis({
  id: 'ghosted-after-interview',
  title: 'No word after a conversation',
  why: 'You gave them your time; one note closes it either way and frees your head.',
  at: 'all',
  needs: ['asOf', 'applications', 'journeys', 'fits', 'outcomesRecorded'],
  examine({ asOf, applications, journeys, fits, outcomesRecorded }) {
    if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    const usual = new Map<Stage, number>();
    const waiting = journeys.flatMap(({ id, steps }, i) => {
      const last = steps.at(-1);
      const application = applications[i];
      // Pending at the step after a conversation: from the one that leads to the technical round on.
      if (last?.outcome !== 'pending' || STAGES.indexOf(last.stage) < 2 || application === undefined) return [];
      const since = lastSignOn(application);
      if (since === null) return [];
      const days = (dayNumber(asOf) as number) - since;
      const usually = usual.get(last.stage) ?? delayQuantile(fits[last.stage].draws, LONG, 'answer');
      usual.set(last.stage, usually);
      return [{ id, days, usually }];
    });
    if (waiting.length === 0) return { kind: 'not-applicable', because: 'No conversation waits for an answer.' };
    const ghosted = waiting.filter(({ days, usually }) => days > usually).toSorted((a, b) => a.days - b.days);
    const measured = shareOf(ghosted.length, waiting.length);
    const longest = counted(Math.max(...waiting.map(({ days }) => days)), 'day');
    if (ghosted.length === 0) {
      const because =
        waiting.length === 1
          ? `1 conversation without an answer for ${longest}: still within the time your answers take.`
          : `${counted(waiting.length, 'conversation')} without an answer, the longest for ${longest}: still within the time your answers take.`;
      return { kind: 'clear', because, measured };
    }
    const because = `${ghosted.length} of ${counted(waiting.length, 'open conversation')} ${ghosted.length === 1 ? 'has' : 'have'} had no word for longer than nine in ten of your answers take, the longest for ${longest}.`;
    return {
      kind: 'finding',
      because,
      nextStep:
        (ghosted[0]?.days ?? 0) > LATE_DAYS
          ? 'Call what is on this list closed: after so long a note changes little, and your list gets shorter. An answer that still comes opens it again.'
          : `Send ${ghosted.length === 1 ? 'it' : 'the latest of them'} one short note that asks for the decision and the date; without a reply in a week, call it closed.`,
      measured,
      gain: null,
      applications: ghosted.map(({ id }) => id),
      evidenceFor: [...new Set(ghosted.map(({ usually }) => usually))].map(
        (days) => `At that step nine in ten answers come within ${counted(Math.round(days), 'day')}.`,
      ),
      evidenceAgainst: ['Holidays and a hiring stop make silence longer without deciding anything.'],
    };
  },
});
