import { describe, expect, it } from 'vitest';
import type { AnalysedApplication } from '../../analysis/model.ts';
import { chanceLine, listApplications } from './application-rows.ts';

const sent = (id: string, sentOn: string | null, ...kinds: AnalysedApplication['events'][number]['kind'][]) => ({
  id,
  sentOn,
  events: kinds.map((kind) => ({ kind, on: sentOn })),
});
const evidence = {
  search: null,
  names: { a: { company: 'Acme', role: 'Dev' }, b: { company: 'Bird', role: null }, c: { company: null, role: 'Dev' } },
  input: {
    asOf: '2026-11-23',
    applications: [
      sent('a', '2026-11-01', 'submitted'),
      sent('b', '2026-11-05', 'submitted', 'technical', 'rejected'),
      sent('c', null, 'submitted'),
    ],
  },
};

describe('listApplications', () => {
  it('puts the newest first and says where each stands', () => {
    const rows = listApplications({ ids: ['a', 'b', 'c'], evidence, chances: undefined });
    expect(rows.map(({ company, sent: day, standing }) => [company, day, standing])).toEqual([
      ['Bird', '5 Nov', 'technical, told no'],
      ['Acme', '1 Nov', 'applied, open'],
      ['an application without a name', 'day unknown', 'applied, open'],
    ]);
  });

  it('puts the most hopeful first where there are chances', () => {
    const silent = (id: string, mayHear: number) =>
      [id, { id, stage: 'response', silentDays: 18, mayHear, mayGoOn: 0.01 }] as const;
    const chances = new Map([silent('c', 0.5), silent('a', 0.083)]);
    const rows = listApplications({ ids: ['a', 'c'], evidence, chances });
    expect(rows.map(({ id, chance }) => [id, chance])).toEqual([
      ['c', 'after 18 days: 5 in 10'],
      ['a', 'after 18 days: 1 in 12'],
    ]);
  });

  it('leaves out what the evidence does not hold', () => {
    expect(listApplications({ ids: ['gone'], evidence, chances: undefined })).toEqual([]);
  });
});

it('tells the chance without the days where they are unknown', () => {
  expect(chanceLine({ id: 'a', stage: 'response', silentDays: null, mayHear: 0.04, mayGoOn: 0 })).toBe('1 in 25');
});
