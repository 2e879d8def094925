import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../main/analysis.ts';
import { renderReport } from './render-report.ts';
import { TOKENS } from './style.data.ts';
import { madeUpInput, reportInput } from './testing.ts';

const undated = (size: number) =>
  madeUpInput(size, {
    applications: madeUpInput(size).applications.map((one) => ({ ...one, sentOn: null, events: [] })),
  });
const accepted = () => {
  const { applications, ...rest } = madeUpInput(60);
  const [first, ...others] = applications;
  return {
    ...rest,
    applications: [
      { ...(first as (typeof applications)[number]), events: [{ kind: 'accepted', on: '2026-11-01' } as const] },
      ...others,
    ],
  };
};

const states = [
  { name: 'nothing', input: madeUpInput(0), says: ['nothing to tell', 'What the figures mean'] },
  { name: 'too little', input: madeUpInput(3), says: ['Where it stops', 'Few have come to some steps'] },
  {
    name: 'no outcomes',
    input: madeUpInput(40, { outcomesRecorded: false }),
    says: ['no outcome recorded', 'No forecast'],
  },
  { name: 'nothing dated', input: undated(9), says: ['9 applications', 'What had to be set aside'] },
  { name: 'usual', input: madeUpInput(120), says: ['An offer, by when', 'Silent applications', 'may still answer'] },
  { name: 'an offer taken', input: accepted(), says: ['led to an offer you accepted'] },
  { name: 'ten thousand', input: madeUpInput(10_000), says: ['10,000 applications', 'each mark is 100 applications'] },
];

describe('a report as a page', () => {
  it.each(states)('of $name says what there is, and asks nobody for anything', ({ input, says }) => {
    const page = renderReport(reportInput(analyse(input, { all: true }), input));
    for (const words of says) expect(page).toContain(words);
    expect(page).not.toMatch(/undefined|NaN|\[object|>null</);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bhref=|\bsrc=|@import|url\((?!#)/i);
    expect(page.length).toBeLessThan(150_000);
  });

  it('is the same twice', () => {
    const input = madeUpInput(80);
    const page = () => renderReport(reportInput(analyse(input, { all: true }), input));
    expect(page()).toBe(page());
  });

  it('begins with the verdict', () => {
    const input = madeUpInput(80);
    const report = analyse(input, { all: true });
    expect(renderReport(reportInput(report, input))).toContain(`<h1>${report.verdict.sentence}</h1>`);
  });
});

describe('names', () => {
  const input = madeUpInput(12);
  const report = {
    ...analyse(input, { all: true }),
    findings: [
      {
        id: 'follow-up-missing',
        title: 'Nobody was asked how it stands',
        outcome: 'finding',
        because: 'Two wait.',
        nextStep: 'Ask.',
        measured: null,
        gain: null,
        applications: ['a0', 'a1', 'gone'],
        evidenceFor: [],
        evidenceAgainst: [],
      } as const,
    ],
    warnings: [
      { origin: { application: 'a0' }, because: 'the note says "Kestrel Works" is closed' },
      { origin: { file: 'C:\\Users\\jo-example\\jobs.csv', line: 7 }, because: 'no day' },
    ],
  };
  const name = (at: number) =>
    at === 0 ? { company: 'Kestrel Works', role: 'Engineer at Kestrel Works' } : { company: `Firm ${at}` };
  const given = { name, subject: 'After Kestrel Works' };

  it('are masked wherever they would stand, and so is what a file is called', () => {
    const page = renderReport(reportInput(report, input, given));
    expect(page).not.toMatch(/Kestrel|Firm 1|jo-example|jobs\.csv/);
    expect(page).toMatch(/<th scope="row">Company 1<\/th>\s*<td>Engineer at Company 1<\/td>/);
    expect(page).toContain('After Company 1');
    expect(page).toContain('The log, line 7: no day.');
    expect(page).toContain('a company without a name');
  });

  it('stand there when they are asked for', () => {
    const page = renderReport(reportInput(report, input, { ...given, withNames: true }));
    expect(page).toMatch(/<th scope="row">Kestrel Works<\/th>\s*<td>Engineer at Kestrel Works<\/td>/);
    expect(page).toContain('Jobs.csv, line 7: no day.');
    expect(page).not.toContain('jo-example');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "';alert(1)//", '</style><b>', '&lt;b&gt;'])(
    'may be %s',
    (nasty) => {
      const named = { name: () => ({ company: nasty, role: nasty }), subject: nasty, withNames: true };
      const page = renderReport(reportInput(report, input, named));
      const tame = renderReport(
        reportInput(report, input, { name: () => ({ company: 'x', role: 'x' }), subject: 'x', withNames: true }),
      );
      const tags = (text: string) => text.match(/<[a-z!/][^>]*>/gi);
      expect(tags(page)).toEqual(tags(tame));
    },
  );
});

it('has the colours of the page, word for word', () => {
  expect(TOKENS).toBe(readFileSync(new URL('../web/design/tokens.css', import.meta.url), 'utf8'));
});

it('says when it is as of another day, and that a search is made up', () => {
  const input = madeUpInput(5);
  const given = reportInput(analyse(input, { all: true }), input);
  const page = renderReport({ ...given, frame: { ...given.frame, asOfBecause: 'as you asked', isSample: true } });
  expect(page).toContain('(as you asked)');
  expect(page).toContain('(made up)');
});
