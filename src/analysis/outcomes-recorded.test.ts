import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { fitFunnel } from './funnel.ts';
import { readJourney } from './journey.ts';
import type { AnalysedApplication, TimelineEvent } from './model.ts';
import { outcomesInDoubt, recordsOutcomes } from './outcomes-recorded.ts';
import { mixReference } from './reference.ts';
import { AS_OF } from './testing.ts';

const nobody = { response: {}, screen: {}, technical: {}, final: {}, offer: {} };
const ranges = Object.entries(mixReference(nobody)).map(([stage, range]) => ({ stage, ...range })) as never;

function sent(count: number, daysAgo: number, ...events: TimelineEvent[]): readonly AnalysedApplication[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${events[0]?.kind ?? 'silent'}${i}`,
    sentOn: addDays(AS_OF, -daysAgo),
    events,
  }));
}
function judge(applications: readonly AnalysedApplication[]) {
  const journeys = applications.map((application) => readJourney(application, AS_OF));
  const fits = fitFunnel(journeys, ranges);
  return { recorded: recordsOutcomes(journeys, fits), doubt: outcomesInDoubt(journeys, fits) };
}
const no = { kind: 'rejected', on: null } as const;
const yes = { kind: 'responded', on: addDays(AS_OF, -50) } as const;

describe('whether outcomes were written down', () => {
  it.each([
    { name: 'nothing sent', search: [], recorded: true, doubt: false },
    { name: '165 silent for months: no one would believe it', search: sent(165, 90), recorded: false, doubt: true },
    { name: '165 sent three days ago: silence is ordinary', search: sent(165, 3), recorded: true, doubt: false },
    { name: '20 silent for months: hard, and possible', search: sent(20, 90), recorded: true, doubt: false },
    { name: 'one refusal is an outcome', search: [...sent(165, 90), ...sent(1, 90, no)], recorded: true, doubt: true },
    { name: 'one response settles it', search: [...sent(165, 90), ...sent(1, 90, yes)], recorded: true, doubt: false },
    {
      name: 'many refusals: the log is kept',
      search: [...sent(80, 90), ...sent(60, 90, no)],
      recorded: true,
      doubt: false,
    },
    {
      name: 'receipts are no answers',
      search: sent(165, 90, { kind: 'acknowledged', on: null }),
      recorded: false,
      doubt: true,
    },
  ])('$name', ({ search, recorded, doubt }) => {
    expect(judge(search)).toEqual({ recorded, doubt });
  });
});
