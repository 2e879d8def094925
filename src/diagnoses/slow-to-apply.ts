import { compareGroups, type Stratum } from '../analysis/compare-groups.ts';
import { counted, inHundred, rangeInHundred } from '../analysis/in-words.ts';
import type { Step } from '../analysis/journey.ts';
import { isCold } from '../analysis/reference.ts';
import { daysBetween } from '../kernel/day.ts';
import { defineDiagnosis, type Evidence } from './diagnosis.ts';

/** Days from posting to sending up to which an application counts as prompt. */
const PROMPT_DAYS = 7;
const SURE = 0.95;
/** Fewer than this in either group say nothing. */
const FEWEST = 5;

export const slowToApply = defineDiagnosis({
  id: 'slow-to-apply',
  title: 'Late applications are answered less',
  why: 'Many postings are decided among the first who write; being prompt costs nothing but order.',
  at: 'applied',
  needs: ['applications', 'journeys', 'fits', 'gainOf', 'outcomesRecorded'],
  examine({ applications, journeys, fits, gainOf, outcomesRecorded }) {
    if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    const dated = datedPostings(applications, journeys);
    if (dated.length === 0) return { kind: 'not-applicable', because: 'No day of posting is recorded.' };
    const late = dated.filter(({ days }) => days > PROMPT_DAYS);
    const prompt = dated.length - late.length;
    if (late.length < FEWEST || prompt < FEWEST) {
      const because = `${counted(prompt, 'application')} within ${PROMPT_DAYS} days of posting and ${late.length} later: from ${FEWEST} of each the two can be compared.`;
      return { kind: 'too-little-data', because };
    }
    const found = compareGroups(strataOf(dated), fits.response);
    const because = `Of ${late.length} sent more than ${PROMPT_DAYS} days after posting ${rangeInHundred(found.usual)} get a response, of ${prompt} sent sooner ${rangeInHundred(found.other)}.`;
    const measured = { ...found.difference, count: dated.length };
    if (found.otherBetter < SURE) return { kind: 'clear', because, measured };
    const share = late.length / dated.length;
    const now = share * found.usual.estimate + (1 - share) * found.other.estimate;
    return {
      kind: 'finding',
      because,
      nextStep: `Save three searches with a daily alert, and send this week's applications to postings no older than ${PROMPT_DAYS} days first.`,
      measured,
      gain: gainOf?.({ responseFactor: found.other.estimate / now }) ?? null,
      applications: late.map(({ id }) => id),
      evidenceFor: [
        `Prompt ones are answered more often with ${inHundred(found.otherBetter)} in 100, by ${rangeInHundred(found.difference)} more.`,
      ],
      evidenceAgainst: [
        'Observed, not tested: what you send at once may be what fits you best.',
        ...leftOut(applications.length - dated.length),
      ],
    };
  },
});

function leftOut(count: number): readonly string[] {
  if (count === 0) return [];
  return [`${counted(count, 'application')} without a usable day of posting ${count === 1 ? 'is' : 'are'} left out.`];
}

interface Dated {
  readonly id: string;
  readonly days: number;
  readonly cold: boolean;
  readonly first: Step;
}

/** Applications whose posting day is known; a posting dated after the application was posted again, and is left out. */
function datedPostings(applications: Evidence['applications'], journeys: Evidence['journeys']): readonly Dated[] {
  return applications.flatMap(({ id, postedOn, channel }, i) => {
    const journey = journeys[i];
    const first = journey?.steps[0];
    if (postedOn == null || journey?.inbound || first?.enteredOn == null) return [];
    const days = daysBetween(postedOn, first.enteredOn);
    return days < 0 ? [] : [{ id, days, cold: isCold(channel ?? 'other'), first }];
  });
}

/** Cold ones and the others apart: referrals are prompt more often, and answered more often. */
function strataOf(dated: readonly Dated[]): readonly Stratum[] {
  const strata = [true, false].map((cold) => {
    const own = dated.filter((each) => each.cold === cold);
    return {
      usual: own.filter(({ days }) => days > PROMPT_DAYS).map(({ first }) => first),
      other: own.filter(({ days }) => days <= PROMPT_DAYS).map(({ first }) => first),
    };
  });
  return strata.filter(({ usual, other }) => usual.length > 0 || other.length > 0);
}
