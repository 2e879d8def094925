import { describe, expect, it } from 'vitest';
import type { AnalysedApplication, AnalysisInput } from '../../analysis/model.ts';
import { addDays } from '../../kernel/day.ts';
import { analyse } from '../../main/analysis.ts';
import { printDefinitions } from './definitions.ts';
import { widthOf } from './layout.ts';
import { printReport } from './report.ts';
import { testTerminal } from './testing.ts';

const asOf = '2026-11-23';
const frame = { subject: 'log.csv', asOfBecause: null };

/** A search of `size`: every tenth gets a screen after nine days, every third a no after twenty. */
function search(size: number, more: Partial<AnalysisInput> = {}): AnalysisInput {
  const applications = Array.from({ length: size }, (_, at): AnalysedApplication => {
    const sentOn = addDays('2026-08-01', at % 100);
    const event =
      at % 10 === 0
        ? ({ kind: 'screen', on: addDays(sentOn, 9) } as const)
        : at % 3 === 0
          ? ({ kind: 'rejected', on: addDays(sentOn, 12) } as const)
          : null;
    return { id: `log.csv:${at + 2}`, sentOn, channel: 'board', events: event ? [event] : [] };
  });
  return { applications, asOf, ...more };
}

const states = [
  { name: 'nothing', input: search(0), says: ['0 applications'] },
  { name: 'too little', input: search(3), says: ['Outlook', 'to response'] },
  {
    name: 'no outcomes',
    input: search(40, { outcomesRecorded: false }),
    says: ['May answer', 'no outcomes are recorded'],
  },
  {
    name: 'nothing dated',
    input: { applications: search(9).applications.map((one) => ({ ...one, sentOn: null, events: [] })), asOf },
    says: ['9 applications'],
  },
  { name: 'usual', input: search(120), says: ['Typical', 'May answer', 'Outlook'] },
  { name: 'ten thousand', input: search(10_000), says: ['10,000 applications', '1,000 of 10,000'] },
];

describe('a report as text', () => {
  it.each(states)('of $name fits 80 columns and says what there is', ({ input, says }) => {
    const terminal = testTerminal();
    const report = analyse(input, { all: true });
    const text = printReport(report, frame, terminal) + printDefinitions(report, terminal);
    for (const words of says) expect(text).toContain(words);
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    expect(text.split(/\n+/)[0]).toBe(
      report.verdict.sentence.length <= 80 ? report.verdict.sentence : text.split('\n')[0],
    );
  });

  it('paints the own range and the band apart, and the sentence strong', () => {
    const text = printReport(analyse(search(120)), frame, testTerminal({ tones: true }));
    expect(text).toMatch(/^<strong>/);
    expect(text).toMatch(/<accent>[━●]+<\/>/);
    expect(text).toMatch(/<band>[░·]+<\/>/);
  });

  it('names where a warning stands, and how many more there are', () => {
    const warnings = Array.from({ length: 9 }, (_, at) => ({
      origin: { file: 'log.csv', line: at + 2 },
      because: `no day in ${at}`,
    }));
    const text = printReport({ ...analyse(search(30)), warnings }, frame, testTerminal());
    expect(text).toContain('- log.csv, line 2: no day in 0');
    expect(text).toContain('and 4 more');
  });

  it('gives the list that a next step speaks of, and no list for a rate', () => {
    const undated = search(30).applications.map((one) => ({
      ...one,
      sentOn: null,
      events: [{ kind: 'rejected', on: null }],
    }));
    const text = printReport(analyse({ applications: undated as never, asOf }), frame, testTerminal());
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /List: log[.]csv:2, .*log[.]csv:11 and 20 more [(]--json lists them all[)]/,
    );
    expect(printReport(analyse(search(0)), frame, testTerminal())).not.toContain('List:');
  });

  it('says that a forecast from a log without any yes holds only if nobody answered', () => {
    const silent = search(80).applications.map((one, at) => ({ ...one, events: at === 3 ? one.events : [] }));
    const report = analyse({ applications: silent, asOf });
    expect(report.outcomesInDoubt).toBe(true);
    expect(printReport(report, frame, testTerminal())).toContain('This holds only if nobody answered');
    expect(report.warnings.map(({ because }) => because).join()).toContain('no yes is written down');
    expect(printReport(analyse(search(80)), frame, testTerminal())).not.toContain('only if nobody');
  });

  it('says why there is no forecast', () => {
    const told = (input: AnalysisInput) => printReport(analyse(input), frame, testTerminal()).replace(/\s+/g, ' ');
    expect(told(search(40, { outcomesRecorded: false }))).toContain('No forecast: no outcomes are recorded');
    const undated = search(40).applications.map((one) => ({ ...one, sentOn: null }));
    const days = undated.map((one) => ({ ...one, events: one.events.map((event) => ({ ...event, on: null })) }));
    expect(told({ applications: days, asOf })).toContain('No forecast: nothing is dated');
  });

  it('says once what holds for many lines', () => {
    const warnings = Array.from({ length: 9 }, (_, at) => ({
      origin: { file: 'a/log.csv', line: at + 2 },
      because: 'no company',
    }));
    const text = printReport({ ...analyse(search(30)), warnings }, frame, testTerminal());
    expect(text).toContain('- log.csv, line 2 and 8 more: no company\n');
  });
});

describe('a change of the response rate as text', () => {
  const falling = Array.from({ length: 340 }, (_, at): AnalysedApplication => {
    const sentOn = addDays(asOf, Math.floor((at - 340) * 0.7));
    const yes = at % (at < 240 ? 4 : 30) === 0;
    const on = addDays(sentOn, yes ? 5 : 9);
    return { id: `a${at}`, sentOn, events: on <= asOf ? [{ kind: yes ? 'responded' : 'rejected', on }] : [] };
  });
  it.each([
    {
      name: 'told with its day and both rates',
      input: { applications: falling, asOf },
      says: 'Your response rate probably fell since about',
    },
    { name: 'not yet to be told', input: { applications: falling.slice(-30), asOf }, says: 'cannot be told yet' },
  ])('$name', ({ input, says }) => {
    expect(printReport(analyse(input), frame, testTerminal()).replace(/\s+/g, ' ')).toContain(says);
  });
});
