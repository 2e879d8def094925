import { analyseSearch } from '../analysis/analyse.ts';
import type { AnalysedApplication, AnalysisInput, EventKind } from '../analysis/model.ts';
import { addDays, type Day } from '../kernel/day.ts';
import type { Diagnosis, Outcome } from './diagnosis.ts';
import { gatherEvidence } from './run.ts';

/** The last known day of the searches that tests make up. */
export const AS_OF: Day = '2026-06-30';

/** An application sent so many days before the last known day, and what happened how many days after it was sent. */
export function application(
  id: string,
  sentDaysAgo: number,
  happened: readonly (readonly [kind: EventKind, afterDays: number | null])[] = [],
  more: Partial<AnalysedApplication> = {},
): AnalysedApplication {
  const sentOn = addDays(AS_OF, -sentDaysAgo);
  const events = happened.map(([kind, after]) => ({ kind, on: after === null ? null : addDays(sentOn, after) }));
  return { id, sentOn, events, ...more };
}

/** `count` applications alike but for the day: one after the other, `everyDays` apart, the last so many days ago. */
export function several(
  count: number,
  one: (id: string, sentDaysAgo: number) => AnalysedApplication,
  { name = 'a', last = 20, everyDays = 1 }: { name?: string; last?: number; everyDays?: number } = {},
): readonly AnalysedApplication[] {
  return Array.from({ length: count }, (_, i) => one(`${name}${i}`, last + (count - 1 - i) * everyDays));
}

/** What a diagnosis says of a search, through the same analysis as everywhere. */
export function examine(
  diagnosis: Diagnosis,
  applications: readonly AnalysedApplication[],
  more: Partial<AnalysisInput> = {},
): Outcome {
  return diagnosis.examine(gatherEvidence(analyseSearch({ applications, asOf: AS_OF, ...more })));
}
