import { compareGroups } from '../analysis/compare-groups.ts';
import { counted, inHundred, rangeInHundred } from '../analysis/in-words.ts';
import type { Step } from '../analysis/journey.ts';
import type { Channel } from '../analysis/model.ts';
import { isCold } from '../analysis/reference.ts';
import { defineDiagnosis, type Evidence, type Outcome } from './diagnosis.ts';

/** A difference is called one from this chance on. */
const SURE = 0.95;
/** Below this share of the applications a better way is called little used. */
const LITTLE_USED = 0.2;
/** Fewer than this in either group say nothing. */
const FEWEST = 5;
const WAYS: readonly { readonly name: string; readonly channels: readonly Channel[]; readonly ask: string }[] = [
  {
    name: 'through somebody you know',
    channels: ['referral', 'network'],
    ask: 'write to three people you know before you send the next cold ones',
  },
  {
    name: 'through a recruiter',
    channels: ['recruiter'],
    ask: 'write to three recruiters who place people like you before you send the next cold ones',
  },
];

export const coldShareHigh = defineDiagnosis({
  id: 'cold-share-high',
  title: 'Most effort goes where answers are rarer',
  why: 'Where another way in answers more often, an hour spent there is worth several cold applications.',
  at: 'applied',
  needs: ['applications', 'journeys', 'fits', 'gainOf', 'outcomesRecorded'],
  examine(evidence) {
    if (!evidence.outcomesRecorded) return { kind: 'not-applicable', because: 'No outcomes are recorded in this log.' };
    if (!evidence.applications.some(({ channel }) => channel != null)) {
      return { kind: 'not-applicable', because: 'No channel is recorded: how each application was sent is not known.' };
    }
    const outcomes = WAYS.map((way) => examineWay(way, evidence));
    const rank: readonly Outcome['kind'][] = ['finding', 'clear', 'too-little-data', 'not-applicable'];
    return outcomes.reduce((best, next) => (rank.indexOf(next.kind) < rank.indexOf(best.kind) ? next : best));
  },
});

type Needed = Pick<Evidence, 'applications' | 'journeys' | 'fits' | 'gainOf'>;

function examineWay({ name, channels, ask }: (typeof WAYS)[number], evidence: Needed): Outcome {
  const { applications, fits, gainOf } = evidence;
  const cold = sentThrough(evidence, (channel) => isCold(channel));
  const other = sentThrough(evidence, (channel) => channels.includes(channel));
  if (cold.length < FEWEST || other.length < FEWEST) {
    const because = `${counted(other.length, 'application')} went ${name} and ${cold.length} cold: from ${FEWEST} of each the two can be compared.`;
    return { kind: 'too-little-data', because };
  }
  const found = compareGroups([{ usual: cold.map(first), other: other.map(first) }], fits.response);
  const share = other.length / fits.response.counts.entered;
  const because = `Of ${other.length} sent ${name} ${rangeInHundred(found.other)} get a response, of ${cold.length} cold ones ${rangeInHundred(found.usual)}; they are ${inHundred(share)} in 100 of what you send.`;
  const measured = { ...found.difference, count: cold.length + other.length };
  if (found.otherBetter < SURE || share >= LITTLE_USED) return { kind: 'clear', because, measured };
  const ratio = found.other.estimate / found.usual.estimate;
  const factor = (1 + (ratio - 1) * LITTLE_USED) / (1 + (ratio - 1) * share);
  return {
    kind: 'finding',
    because,
    nextStep: `Give a fifth of this week's applications to this way: ${ask}.`,
    measured,
    gain: gainOf?.({ responseFactor: factor }) ?? null,
    applications: cold.map(({ i }) => applications[i]?.id as string),
    evidenceFor: [
      `It is answered more often with ${inHundred(found.otherBetter)} in 100, by ${rangeInHundred(found.difference)} more.`,
    ],
    evidenceAgainst: [
      'Observed, not tested: the postings for which you had somebody to ask may be the ones that fit you better.',
      'Only the first step is compared, not what becomes of the conversations.',
    ],
  };
}

interface Sent {
  readonly i: number;
  readonly first: Step;
}

function sentThrough({ applications, journeys }: Needed, wanted: (channel: Channel) => boolean): readonly Sent[] {
  return journeys.flatMap(({ inbound, steps }, i) => {
    const channel = applications[i]?.channel;
    return !inbound && steps[0] && channel != null && wanted(channel) ? [{ i, first: steps[0] }] : [];
  });
}

function first(sent: Sent): Step {
  return sent.first;
}
