import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

/** So long that a pattern which tries every way of parting a cell takes minutes: the time limit of the test catches it. */
const LONG = 300_000;
const HEADER = 'Company,Role,Date Applied,Status,Notes\n';
const ROW = 'Birch,Data,2026-09-02,Applied,x\n';

const read = (content: string) =>
  readFile({ file: 'x', bytes: new TextEncoder().encode(content) }, { today: '2026-11-23', look: true });

describe('a long cell', () => {
  it.each([
    {
      name: 'of spaces in a note',
      content: `${HEADER}Kestrel,Backend,2026-09-01,Rejected,"a${' '.repeat(LONG)}b"\n${ROW}`,
    },
    {
      name: 'of spaces in a stage',
      content: `${HEADER}Kestrel,Backend,2026-09-01,"Rejected${' '.repeat(LONG)}x",n\n${ROW}`,
    },
    {
      name: 'of tabs in a header',
      content: `Company,Role,Date${'\t'.repeat(LONG)}Applied,Status,Notes\nKestrel,Backend,2026-09-01,Rejected,n\n${ROW}`,
    },
    {
      name: 'of commas behind a day',
      content: `${HEADER}Kestrel,Backend,"2 Sep${','.repeat(LONG)}x",Rejected,n\n${ROW}`,
    },
    {
      name: 'of dots behind a day',
      content: `${HEADER}Kestrel,Backend,"2 Sep${'.'.repeat(LONG)}x",Rejected,n\n${ROW}`,
    },
    { name: 'of at signs', content: `${HEADER}Kestrel,Backend,2026-09-01,Rejected,${'@'.repeat(LONG)}\n${ROW}` },
    {
      name: 'of at signs in a document',
      content: JSON.stringify([{ company: 'Kestrel', role: '@'.repeat(LONG), date: '2026-09-01' }]),
    },
    {
      name: 'of spaces in a history',
      content: `${HEADER}Kestrel,Backend,2026-09-01,"Applied${' '.repeat(LONG)}x; Rejected",n\n${ROW}`,
    },
    {
      name: 'of spaces in a role',
      content: `Company,Date Applied\n"Kestrel${' '.repeat(LONG)}x",2026-09-01\n"Birch - Engineer",2026-09-02\n`,
    },
    {
      name: 'of times with open brackets',
      content: `${HEADER}Kestrel,Backend,2026-09-01,Rejected,n\nBirch,Data,"2 Sep ${'10:00('.repeat(LONG / 6)}",Applied,x\n`,
    },
    {
      name: 'of figures that is pay',
      content: `Company,Role,Date Applied,Salary\nKestrel,Backend,2026-09-01,${'1'.repeat(LONG)}x\nBirch,Data,2026-09-02,60k\n`,
    },
    {
      name: 'of letters behind a total',
      content: `Company,Role,Date Applied,Notes\nTotal,,,1${'a'.repeat(LONG)}!\nBirch,Data,2026-09-02,x\n`,
    },
    {
      name: 'of list marks between tables',
      content: `| Company | Role |\n|---|---|\n| Birch | Data |\n\n${'- '.repeat(LONG / 2)}\n`,
    },
    {
      name: 'of stars in a Markdown table',
      content: `| Company | Role |\n|---|---|\n| Birch | Data ${'a*'.repeat(LONG / 2)} |\n`,
    },
    { name: 'of bars', content: `${HEADER}Kestrel,Backend,2026-09-01,Rejected,n${'  |'.repeat(100_000)}\n${ROW}` },
  ])('$name is read', async ({ content }) => {
    const reading = await read(content);
    expect(reading.drafts.length).toBeGreaterThan(0);
  });

  it('of spaces in a flow is no flow', async () => {
    const reading = await read(
      `Applications [4] Rejected\nApplications [2] Phone screen\nA${' '.repeat(LONG)}b [1] Offer\n`,
    );
    expect(reading).toMatchObject({ format: 'sankey', rejected: [{ origin: { line: 3 } }] });
  });
});

describe('a broken line in a long table', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Firm ${at},Backend\n`).join('');

  it('with a hundred thousand separators does not cost a hundred thousand columns in every row', async () => {
    const reading = await read(`Company,Role\n${rows}${','.repeat(100_000)}x\n`);
    expect(reading.drafts).toHaveLength(20_000);
    expect(reading.warnings.map(({ because }) => because).join(' ')).toContain(
      'The table has 100,001 columns; those after the first 499 were left out.',
    );
  });

  it('nor does a document in which every record has names of its own', async () => {
    const records = Array.from({ length: 20_000 }, (_, at) => ({
      company: `Firm ${at}`,
      role: 'Backend',
      [`own ${at}`]: 'x',
    }));
    const reading = await read(JSON.stringify(records));
    expect(reading.drafts).toHaveLength(20_000);
    expect(reading.warnings.map(({ because }) => because).join(' ')).toContain('were left out');
  });

  it('nor empty lines without end behind the row of a Markdown table', async () => {
    const reading = await read(
      `| Company | Role |\n|---|---|\n| Kestrel | Backend |\n${'\n'.repeat(LONG)}| Birch | Data |\n`,
    );
    expect(reading).toMatchObject({
      format: 'markdown',
      drafts: [{ company: 'Kestrel' }, { company: 'Birch', origin: { line: 300_004 } }],
    });
  });

  it('nor a header that stands on every other line', async () => {
    const repeated = Array.from({ length: 20_000 }, (_, at) => `Company,Role\nFirm ${at},Backend\n`).join('');
    const reading = await read(repeated);
    expect(reading.drafts).toHaveLength(20_000);
  });
});
