import type { Day } from '../kernel/day.ts';
import type { AnalysisInput } from './model.ts';

/** The last day on which anything was sent or happened, never after the day the record is read on. */
export function lastRecordedDay({ applications, asOf }: AnalysisInput): Day | null {
  let last: Day | null = null;
  for (const { sentOn, events } of applications) {
    for (const day of [sentOn, ...events.map(({ on }) => on)]) {
      if (day !== null && day <= asOf && (last === null || day > last)) last = day;
    }
  }
  return last;
}
