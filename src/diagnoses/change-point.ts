import { groupOf } from '../analysis/group-applications.ts';
import { inHundred, rangeInHundred } from '../analysis/in-words.ts';
import type { Day } from '../kernel/day.ts';
import { defineDiagnosis, type Evidence } from './diagnosis.ts';

/** From this chance on a fall is a finding; a weaker one is one quiet line of the report. */
const SURE = 0.9;
/** A share that moved by this much is worth naming beside the fall. */
const MOVED = 0.3;
const WHAT = { channel: 'the channel', variant: 'the variant', level: 'the level' } as const;

export const changePoint = defineDiagnosis({
  id: 'change-point',
  title: 'Fewer applications are answered than before',
  why: 'What changed in the week the answers went down is often the cheapest thing to take back.',
  at: 'all',
  needs: ['change', 'applications', 'journeys', 'gainOf'],
  examine({ change, applications, journeys, gainOf }) {
    if (change === null) return { kind: 'not-applicable', because: 'No outcomes are recorded, or nothing is dated.' };
    const { probability, since, before, after, sentence } = change;
    if (probability === null) return { kind: 'too-little-data', because: sentence };
    if (since === null || before === null || after === null || probability < SURE) {
      return { kind: 'clear', because: sentence, measured: null };
    }
    const mix = mixChanges(applications, since.estimate);
    const later = journeys.filter(({ steps }) => (steps[0]?.enteredOn ?? '') >= since.estimate);
    return {
      kind: 'finding',
      because: sentence,
      nextStep: `Look at what changed around ${since.estimate}: variant, channel, level, or the season. Take one of them back and run it as an experiment.`,
      measured: { estimate: after.estimate, low: after.low, high: after.high, count: later.length },
      gain: gainOf?.({ raise: { step: 0, to: before.estimate } }) ?? null,
      applications: later.map(({ id }) => id),
      evidenceFor: [`It fell from ${rangeInHundred(before)} to ${rangeInHundred(after)}.`, ...mix],
      evidenceAgainst: [
        'Looked at every week, a search in which nothing changes gets told of a fall up to once a year.',
      ],
    };
  },
});

/** What was sent otherwise since that day: the shares that moved most. */
function mixChanges(applications: Evidence['applications'], since: Day): readonly string[] {
  return (['channel', 'variant', 'level'] as const).flatMap((by) => {
    const known = applications.flatMap((application) => {
      const group = application.sentOn === null ? null : groupOf(application, by);
      return group === null ? [] : [{ group, isLater: (application.sentOn as Day) >= since }];
    });
    const [later, earlier] = [known.filter(({ isLater }) => isLater), known.filter(({ isLater }) => !isLater)];
    if (later.length === 0 || earlier.length === 0) return [];
    const share = (of: typeof known, name: string) => of.filter(({ group }) => group === name).length / of.length;
    return [...new Set(known.map(({ group }) => group))]
      .map((group) => ({ group, from: share(earlier, group), to: share(later, group) }))
      .filter(({ from, to }) => Math.abs(to - from) >= MOVED)
      .slice(0, 1)
      .map(
        ({ group, from, to }) =>
          `By ${WHAT[by]}: "${group}" was ${inHundred(from)} in 100 before and is ${inHundred(to)} since.`,
      );
  });
}
