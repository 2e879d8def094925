import { describe, expect, it } from 'vitest';
import { analyseSearch } from '../../analysis/analyse.ts';
import { readMadeUpSearch } from '../testing/made-up-search.ts';
import { type FlowName, journeyFlow } from './journey-flow.ts';

const { applications } = readMadeUpSearch();
const { report } = analyseSearch({ applications, asOf: '2026-11-23' });
const links = journeyFlow(report, true);
const sum = (kept: (link: (typeof links)[number]) => boolean) =>
  links.filter(kept).reduce((total, { value }) => total + value, 0);

describe('journeyFlow', () => {
  it('lets as many arrive at a place as leave it', () => {
    for (const place of ['response', 'screen', 'technical', 'final'] satisfies FlowName[]) {
      expect(sum(({ target }) => target === place)).toBe(sum(({ source }) => source === place));
    }
  });

  it('counts every application once at its end', () => {
    const ends = ['told no', 'withdrawn', 'may still answer', 'probably silence', 'offer'];
    expect(sum(({ target }) => ends.includes(target))).toBe(report.applications);
  });

  it('tells no silence where no outcome was recorded', () => {
    expect(new Set(journeyFlow(report, false).map(({ target }) => target))).toEqual(new Set(['no outcome recorded']));
  });
});
