import { addDays, type Day, dayNumber, daysBetween } from '../kernel/day.ts';
import { groupOf } from './group-applications.ts';
import { readJourney } from './journey.ts';
import type { Arm } from './judge-model.ts';
import { leaveUntold } from './leave-untold.ts';
import type { AnalysedApplication, AnalysisInput, Stage } from './model.ts';
import type { ComparedBy, ObservedComparison, ObservedGroup } from './observed-comparison.ts';
import type { Interval } from './report.ts';
import { sayObserved } from './say-observed.ts';
import { readTrialAnswer, type TrialAnswer } from './trial-answer.ts';
import { believeTrial } from './trial-belief.ts';
import { readTrialWaits } from './trial-waits.ts';

export type { ComparedBy, ObservedComparison } from './observed-comparison.ts';
export { COMPARED_BY } from './observed-comparison.ts';

/** Fewer than this in a group say nothing. */
const FEWEST = 5;
/** Further groups than the largest ones are left out: a table of dozens is read as a ranking. */
const MOST_GROUPS = 7;

/**
 * Compares the groups of a search that nobody drew, each with the largest: as counted, and like with like, in strata
 * of channel and season (a quarter of the year), because B is so often the one that was sent to better prospects.
 *
 * Bad input is the caller's to refuse (see checkInput); what has no day compares in a stratum of its own.
 */
export function compareObserved(
  given: AnalysisInput,
  { by, metric = 'response', day }: { readonly by: ComparedBy; readonly metric?: Stage; readonly day?: Day },
): readonly ObservedComparison[] {
  const { input } = leaveUntold(given);
  const { applications, asOf } = input;
  const until = dayNumber(asOf) as number;
  const cut = day ?? middleOf(applications, asOf);
  const found = applications.flatMap((application): Observed[] => {
    // A recruiter who wrote first has answered before anything was sent.
    if (metric === 'response' && readJourney(application, asOf).inbound) return [];
    const group = by === 'when' ? sideOf(application, cut) : groupOf(application, by);
    if (group === null) return [];
    const answer = readTrialAnswer({ ...application, arm: 'A' }, metric, asOf);
    return [{ group, answer: { ...answer, stratum: stratumOf(application, by) } }];
  });
  const groups = [...Map.groupBy(found, ({ group }) => group)]
    .filter(([, own]) => own.length >= FEWEST)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_GROUPS);
  const [usual, ...others] = by === 'when' ? groups.sort(([a]) => (a.startsWith('before') ? -1 : 1)) : groups;
  if (usual === undefined) return [];
  const waits = readTrialWaits(answersOf(found), metric, until);
  return others.map((other) => compareTwo({ usual, other, by, metric, waits }));
}

interface Observed {
  readonly group: string;
  readonly answer: TrialAnswer;
}
type Group = readonly [name: string, own: readonly Observed[]];

function compareTwo({
  usual,
  other,
  by,
  metric,
  waits,
}: {
  readonly usual: Group;
  readonly other: Group;
  readonly by: ComparedBy;
  readonly metric: Stage;
  readonly waits: ReturnType<typeof readTrialWaits>;
}): ObservedComparison {
  const all = [...answersOf(usual[1], 'A'), ...answersOf(other[1], 'B')];
  const counted = believeTrial(
    all.map((answer) => ({ ...answer, stratum: '' })),
    metric,
    waits,
  );
  const shared = [...Map.groupBy(all, ({ stratum }) => stratum).values()]
    .filter((own) => new Set(own.map(({ arm }) => arm)).size === 2)
    .flat();
  const alike = shared.length === 0 ? null : believeTrial(shared, metric, waits);
  const [{ low, high }, probability] = [(alike ?? counted).difference, (alike ?? counted).better];
  const told = {
    by,
    metric,
    one: usual[0],
    other: other[0],
    counts: { one: countOf(all, 'A', counted.rates.A), other: countOf(all, 'B', counted.rates.B) },
    asCounted: counted.difference,
    likeWithLike: alike?.difference ?? null,
    low,
    high,
    probability,
  };
  return { ...told, sentence: sayObserved(told) };
}

function answersOf(found: readonly Observed[], arm: Arm = 'A'): readonly TrialAnswer[] {
  return found.map(({ answer }) => ({ ...answer, arm }));
}

function countOf(answers: readonly TrialAnswer[], arm: Arm, { estimate, low, high }: Interval): ObservedGroup {
  const own = answers.filter((answer) => answer.arm === arm);
  const count = (outcome: TrialAnswer['outcome']) => own.filter((answer) => answer.outcome === outcome).length;
  return {
    entered: own.length,
    advanced: count('reached'),
    pending: count('pending'),
    rate: { estimate, low, high },
  };
}

/** What is compared is never its own stratum. */
function stratumOf({ channel, sentOn }: AnalysedApplication, by: ComparedBy): string {
  const season = sentOn === null ? '' : `${sentOn.slice(0, 4)}/${Math.floor((Number(sentOn.slice(5, 7)) - 1) / 3)}`;
  if (by === 'channel') return season;
  return by === 'when' ? (channel ?? '') : `${channel ?? ''}|${season}`;
}

function sideOf({ sentOn }: AnalysedApplication, cut: Day | null): string | null {
  if (sentOn === null || cut === null) return null;
  return sentOn < cut ? `before ${cut}` : `from ${cut} on`;
}

/** The day in the middle between the first and the last that was sent. */
function middleOf(applications: readonly AnalysedApplication[], asOf: Day): Day | null {
  const days = applications.flatMap(({ sentOn }) => (sentOn === null || sentOn > asOf ? [] : [sentOn])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  return addDays(first, Math.ceil(daysBetween(first, last) / 2));
}
