import { counted, inHundred } from '../analysis/in-words.ts';
import { daysBetween } from '../kernel/day.ts';
import { defineDiagnosis } from './diagnosis.ts';
import { shareOf } from './share.ts';

/** A posting older than this is often filled, or was never meant to be. */
const STALE_DAYS = 30;
const TOO_MANY = 0.3;
/** Fewer postings with a day than this say nothing of a habit. */
const FEWEST = 10;

export const staleOpenings = defineDiagnosis({
  id: 'stale-openings',
  title: 'Many applications go to old postings',
  why: 'A posting that has been up for a month has often been decided; an hour spent on it is an hour lost.',
  at: 'applied',
  needs: ['applications'],
  examine({ applications }) {
    const dated = applications.flatMap(({ id, postedOn, sentOn }) => {
      const days = postedOn == null || sentOn === null ? -1 : daysBetween(postedOn, sentOn);
      return days < 0 ? [] : [{ id, days }];
    });
    if (dated.length === 0) return { kind: 'not-applicable', because: 'No day of posting is recorded.' };
    if (dated.length < FEWEST) {
      const because = `${counted(dated.length, 'posting')} with a day: from ${FEWEST} on a habit can be told.`;
      return { kind: 'too-little-data', because };
    }
    const stale = dated.filter(({ days }) => days > STALE_DAYS);
    const measured = shareOf(stale.length, dated.length);
    const because = `${stale.length} of ${dated.length} went to postings more than ${STALE_DAYS} days old (${inHundred(measured.low)} to ${inHundred(measured.high)} in 100 as a habit).`;
    if (measured.low < TOO_MANY) return { kind: 'clear', because, measured };
    return {
      kind: 'finding',
      because,
      nextStep: `Set every saved search to the last ${STALE_DAYS} days, and before sending to an older one ask whether it is still open.`,
      measured,
      gain: null,
      applications: stale.map(({ id }) => id),
      evidenceFor: [`The whole range lies above ${inHundred(TOO_MANY)} in 100.`],
      evidenceAgainst: ['Some employers leave a posting up because they hire all the time.'],
    };
  },
});
