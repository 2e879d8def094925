import { expect, it } from 'vitest';
import { analyseSearch } from './analyse.ts';
import { leaveUntold } from './leave-untold.ts';
import type { AnalysedApplication, AnalysisInput } from './model.ts';

const asOf = '2026-06-01';

function application(id: string, more: Partial<AnalysedApplication> = {}): AnalysedApplication {
  return { id, sentOn: '2026-05-20', events: [{ kind: 'submitted', on: '2026-05-20' }], ...more };
}

const answered = (id: string) =>
  application(id, {
    sentOn: '2026-03-02',
    events: [
      { kind: 'submitted', on: '2026-03-02' },
      { kind: 'responded', on: '2026-03-09' },
    ],
  });
const untold = (id: string) => application(id, { outcomesRecorded: false });

it.each([
  { name: 'nothing is untold', applications: [application('a')], left: ['a'], count: 0, recorded: undefined },
  {
    name: 'some are',
    applications: [application('a'), untold('b'), untold('c')],
    left: ['a'],
    count: 2,
    recorded: undefined,
  },
  { name: 'all are', applications: [untold('b'), untold('c')], left: ['b', 'c'], count: 0, recorded: false },
  { name: 'there is nothing', applications: [], left: [], count: 0, recorded: undefined },
])('leaves out what tells nothing: $name', ({ applications, left, count, recorded }) => {
  const told = leaveUntold({ applications, asOf });
  expect(told.input.applications.map(({ id }) => id)).toEqual(left);
  expect(told.untold).toHaveLength(count);
  expect(told.input.outcomesRecorded).toBe(recorded);
});

const log = Array.from({ length: 60 }, (_, at) => untold(`log:${at}`));
const typed = [answered('one'), answered('two'), application('three', { sentOn: '2026-03-02', events: [] })];
const report = (applications: readonly AnalysedApplication[], more: Partial<AnalysisInput> = {}) =>
  analyseSearch({ applications, asOf, ...more }).report;

it('gives of a log without outcomes beside a told record the rates of the record alone', () => {
  const [alone, both] = [report(typed), report([...typed, ...log])];
  expect(both.stages).toEqual(alone.stages);
  expect(both.bottleneck).toEqual(alone.bottleneck);
  expect(both.silence).toEqual(alone.silence);
  expect(both.applications).toBe(3);
  expect(both.warnings[0]?.because).toMatch(/^60 applications come from a file that records no outcomes/);
});

it('counts it for the pace', () => {
  expect(report(typed).forecast?.pacePerWeek).toBe(0);
  expect(report([...typed, ...log]).forecast?.pacePerWeek).toBe(15);
});

it('gives of such a log alone what the whole input said', () => {
  const plain = log.map(({ outcomesRecorded: _, ...one }) => one);
  expect(report(log)).toEqual(report(plain, { outcomesRecorded: false }));
  expect(report(log).stages.every(({ rate }) => rate === null)).toBe(true);
});

it('names the field that says neither', () => {
  const wrong = [{ ...application('a'), outcomesRecorded: 'no' }] as unknown as readonly AnalysedApplication[];
  expect(() => analyseSearch({ applications: wrong, asOf })).toThrow('applications[0].outcomesRecorded');
});
