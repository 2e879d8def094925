import type { AnalysedApplication, AnalysisInput } from '../analysis/model.ts';
import type { Report } from '../analysis/report.ts';
import { addDays } from '../kernel/day.ts';
import type { ReportedApplication, ReportInput } from './report-input.ts';

export const AS_OF = '2026-11-23';

/** A made-up search of `size`: every tenth gets a screen after nine days, every third a no after twelve. */
export function madeUpInput(size: number, more: Partial<AnalysisInput> = {}): AnalysisInput {
  const applications = Array.from({ length: size }, (_, at): AnalysedApplication => {
    const sentOn = addDays('2026-08-01', at % 100);
    const event =
      at % 10 === 0
        ? ({ kind: 'screen', on: addDays(sentOn, 9) } as const)
        : at % 3 === 0
          ? ({ kind: 'rejected', on: addDays(sentOn, 12) } as const)
          : null;
    return { id: `a${at}`, sentOn, channel: 'board', events: event ? [event] : [] };
  });
  return { applications, asOf: AS_OF, ...more };
}

/** The same search as a report is given it; `name` says what each application is called. */
export function reportInput(
  report: Report,
  input: AnalysisInput,
  given: { name?: (at: number) => Partial<ReportedApplication>; withNames?: boolean; subject?: string } = {},
): ReportInput {
  const { name = () => ({}), withNames = false, subject = 'Autumn' } = given;
  const applications = input.applications.map(({ id, sentOn }, at) => {
    return { id, sentOn, company: `Firm ${at}`, role: 'Backend Engineer', ...name(at) };
  });
  const frame = { subject, asOfBecause: null, madeOn: AS_OF, version: '0.1.0', isSample: false };
  return { report, applications, withNames, frame };
}
