import { compareGroups } from '../analysis/compare-groups.ts';
import { counted, inHundred, rangeInHundred } from '../analysis/in-words.ts';
import type { Step } from '../analysis/journey.ts';
import { defineDiagnosis, type Evidence } from './diagnosis.ts';

/** A difference is called one from this chance on. */
const SURE = 0.95;
/** Fewer than this in either group say nothing. */
const FEWEST = 5;
/** Companies of up to this many people are called small. */
const SMALL = 200;
/** Who sends this share to small companies has shifted the effort already. */
const HALF = 0.5;

export const smallCompaniesAnswer = defineDiagnosis({
  id: 'small-companies-answer',
  title: 'Smaller companies answer more often',
  why: 'The same hour spent on a company where somebody reads every letter brings more conversations.',
  at: 'market',
  needs: ['applications', 'journeys', 'fits', 'gainOf', 'outcomesRecorded'],
  examine(evidence) {
    const { fits, gainOf, outcomesRecorded } = evidence;
    if (!outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    const sized = readSized(evidence);
    if (sized.length === 0) return { kind: 'not-applicable', because: 'No size of a company is recorded.' };
    const [small, large] = [sized.filter(({ isSmall }) => isSmall), sized.filter(({ isSmall }) => !isSmall)];
    if (small.length < FEWEST || large.length < FEWEST) {
      const because = `${counted(small.length, 'application')} went to companies of up to ${SMALL} people and ${large.length} to larger ones: from ${FEWEST} of each the two can be compared.`;
      return { kind: 'too-little-data', because };
    }
    const found = compareGroups(strataOf(sized), fits.response);
    const because = `Of ${small.length} sent to companies of up to ${SMALL} people ${rangeInHundred(found.other)} get a response, of ${large.length} to larger ones ${rangeInHundred(found.usual)}.`;
    const measured = { ...found.difference, count: sized.length };
    const share = small.length / sized.length;
    if (found.otherBetter < SURE || share >= HALF) return { kind: 'clear', because, measured };
    const ratio = found.other.estimate / found.usual.estimate;
    return {
      kind: 'finding',
      because,
      nextStep: `Give half of this week's applications to companies of up to ${SMALL} people.`,
      measured,
      gain: gainOf?.({ responseFactor: (1 + (ratio - 1) * HALF) / (1 + (ratio - 1) * share) }) ?? null,
      applications: large.map(({ id }) => id),
      evidenceFor: [
        `They answer more often with ${inHundred(found.otherBetter)} in 100, by ${rangeInHundred(found.difference)} more, within the same channel.`,
      ],
      evidenceAgainst: ['Observed, not tested: the small companies you chose may be the ones that fit you better.'],
    };
  },
});

interface Sized {
  readonly id: string;
  readonly channel: string;
  readonly isSmall: boolean;
  readonly first: Step;
}

function readSized({ applications, journeys }: Pick<Evidence, 'applications' | 'journeys'>): readonly Sized[] {
  return journeys.flatMap(({ id, steps: [first] }, i) => {
    const size = isSmallCompany(applications[i]?.companySize ?? '');
    if (size === null || first?.stage !== 'response') return [];
    return [{ id, channel: applications[i]?.channel ?? '', isSmall: size, first }];
  });
}

/** Within each channel in which both were written to; all together where there is none. */
function strataOf(sized: readonly Sized[]) {
  const strata = [...Map.groupBy(sized, ({ channel }) => channel).values()].map((own) => ({
    usual: own.filter(({ isSmall }) => !isSmall).map(({ first }) => first),
    other: own.filter(({ isSmall }) => isSmall).map(({ first }) => first),
  }));
  const shared = strata.filter(({ usual, other }) => usual.length > 0 && other.length > 0);
  if (shared.length > 0) return shared;
  return [{ usual: strata.flatMap(({ usual }) => usual), other: strata.flatMap(({ other }) => other) }];
}

/** "11-50", "51 to 200", "500+", "1,000", "startup", "enterprise"; `null` where the words name no size. */
function isSmallCompany(words: string): boolean | null {
  const numbers = words.replace(/(?<=\d)[,.](?=\d{3})/g, '').match(/\d+/g);
  if (numbers !== null) {
    const most = Math.max(...numbers.map(Number));
    return most <= SMALL && !(words.includes('+') && most >= SMALL);
  }
  if (/\b(?:small|startup|start-up|tiny|micro|seed)\b/i.test(words)) return true;
  return /\b(?:large|big|enterprise|corporation|corporate|medium|mid)\b/i.test(words) ? false : null;
}
