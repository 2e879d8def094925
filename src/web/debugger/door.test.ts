import { describe, expect, it } from 'vitest';
import { analyseSearch } from '../../analysis/analyse.ts';
import { readMadeUpSearch } from '../testing/made-up-search.ts';
import {
  allDoor,
  bottleneckDoor,
  type Door,
  enteredDoor,
  forecastDoor,
  groupDoor,
  openDoor,
  rateDoor,
  streakDoor,
} from './door.ts';

const { applications } = readMadeUpSearch();
const report = { ...analyseSearch({ applications, asOf: '2026-11-23' }).report, findings: [] };
const doors: [string, Door][] = [
  ['all', allDoor(report)],
  ...(report.forecast === null ? [] : [['forecast', forecastDoor(report, report.forecast)] as [string, Door]]),
  ...(report.streak === null ? [] : [['streak', streakDoor(report, report.streak)] as [string, Door]]),
  ...report.stages.flatMap((stage): [string, Door][] => [
    [`${stage.stage} entered`, enteredDoor(stage)],
    [`${stage.stage} rate`, rateDoor(stage)],
    [`${stage.stage} open`, openDoor(report, stage)],
    [`${stage.stage} advanced`, groupDoor(report, stage, 'advanced')],
    [`${stage.stage} bottleneck`, bottleneckDoor(report, stage.stage)],
  ]),
];

describe('every door', () => {
  it.each(doors)('%s says what it means and how it was found', (_, { title, definition, method }) => {
    for (const text of [title, definition, method]) expect(text.length).toBeGreaterThan(5);
    expect(`${title} ${definition} ${method}`).not.toMatch(/undefined|NaN|null/);
  });
});

it('lists as many as the number says', () => {
  expect(allDoor(report).ids).toHaveLength(report.applications);
  for (const stage of report.stages) {
    expect(enteredDoor(stage).ids).toHaveLength(stage.entered);
    expect(openDoor(report, stage).ids).toHaveLength(stage.pending);
    expect(groupDoor(report, stage, 'advanced').ids).toHaveLength(stage.advanced);
  }
});

it('opens nothing with a chance where the list is not about silence', () => {
  const [first] = report.stages;
  if (first === undefined) throw new Error('a report always has five stages');
  expect(groupDoor(report, first, 'rejected').chances).toBeUndefined();
  expect(groupDoor(report, first, 'mayAnswer').chances?.size).toBe(report.silence.length);
});

it('counts one and many in the words for each, and ends each sentence once', () => {
  const [first] = report.stages;
  if (first === undefined) throw new Error('a report always has five stages');
  const one = { ...first, entered: 1, members: { ...first.members, rejected: ['a'] } };
  expect(groupDoor(report, one, 'rejected').title).toBe('1 of 1 application was told no');
  expect(enteredDoor(one).title).toBe('1 application that was sent');
  expect(groupDoor(report, first, 'rejected').title).toContain('were told no');
  for (const [, { definition }] of doors) expect(definition).not.toMatch(/[.][.]|between \d+ to|between under/);
});
