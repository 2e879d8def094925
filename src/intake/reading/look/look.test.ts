import { describe, expect, it } from 'vitest';
import type { ReadingOptions } from '../../draft.ts';
import type { ColumnLook, Look } from '../../look.ts';
import { readSheet } from '../testing/sheet.ts';

const LOG = `
Company|Position|Applied|1st Response|Phone Screen|Tech|Result|Source|Password
Halden GmbH|Backend Dev|12/03/2025|19/03/2025|25/03|done 2/4|rej|LinkedIn|hunter2
Okapi|SWE|28/04/2025||||ghosted|JX|hunter2
Verdant AG|Backend Engineer|8/82019|||||JX|hunter2
||14/05/2025||||ghosted||
Ninth|Dev|12/06/2025|03/06/2025|||limbo|JX|hunter2
`;

function look(text: string, options: ReadingOptions = {}): Look {
  const { look: seen } = readSheet(text, { look: true, ...options });
  if (seen === undefined) throw new Error('it was asked for');
  return seen;
}

const column = (seen: Look, header: string) =>
  seen.tables[0]?.columns.find((one) => one.header === header) as ColumnLook;

it('is made only where it is asked for', () => expect(readSheet(LOG).look).toBeUndefined());

it('leaves the reading as it is', () => {
  const { look: _, ...seen } = readSheet(LOG, { look: true });
  expect(seen).toEqual(readSheet(LOG));
});

describe('a column', () => {
  it('of a known export says so', () => {
    const seen = look('#|Date|Company|Role|Score|Status|PDF|Report|Notes\n1|2026-04-22|Acme|Dev|4|Applied|x|y|z');
    expect(column(seen, 'Date').why).toBe('known from this export');
  });

  it.each([
    { name: 'yes and no', field: 'channel', cells: ['y', 'n'] },
    { name: 'counts', field: 'interview', cells: ['12', '3'] },
  ])('of $name holds no words', ({ field, cells }) => {
    const seen = look(`Company|Applied|Odd\nAcme|2026-03-01|${cells[0]}\nBirch|2026-03-02|${cells[1]}`, {
      map: { [field]: ['Odd'] },
    });
    expect(column(seen, 'Odd')).toMatchObject({ field, values: null });
  });

  it.each([
    { header: 'Company', field: 'company', read: { text: 'Halden GmbH' }, why: /1 empty/ },
    {
      header: 'Applied',
      field: 'sentOn',
      read: { day: '2025-03-12', inferred: false },
      why: /^day first: 2 values rule out month first$/,
    },
    { header: 'Phone Screen', field: 'screen', read: { day: '2025-03-25', inferred: true }, why: /1 without a year/ },
    {
      header: 'Tech',
      field: 'technical',
      read: { day: '2025-04-02', inferred: true },
      why: /^day first, as above; 1 without a year/,
    },
    {
      header: 'Result',
      field: 'status',
      read: { means: ['rejected'] },
      why: /^2 no answer, 1 rejected; 1 not known; 1 empty$/,
    },
    { header: 'Source', field: 'channel', read: { means: ['board'] }, why: /1 job board; 3 not known/ },
  ])('$header is read as $field, with its reason', ({ header, field, read, why }) => {
    const seen = column(look(LOG), header);
    expect(seen).toMatchObject({ field, sample: { read } });
    expect(seen.why).toMatch(why);
  });

  it('that is not read says why, and shows nothing as read', () => {
    expect(column(look(LOG), 'Password')).toMatchObject({
      field: 'ignored',
      sample: null,
      why: expect.stringContaining('says nothing'),
    });
  });

  it('that the person settled says so', () => {
    expect(column(look(LOG, { map: { variant: ['Password'] } }), 'Password')).toMatchObject({
      field: 'variant',
      why: expect.stringContaining('you said so'),
    });
  });

  it('lists its words, the unknown first', () => {
    expect(column(look(LOG), 'Source').values).toEqual([
      { value: 'JX', count: 3, means: [] },
      { value: 'LinkedIn', count: 1, means: ['board'] },
    ]);
    expect(column(look(LOG), 'Result').values?.[0]).toEqual({ value: 'limbo', count: 1, means: [] });
    expect(column(look(LOG), 'Company').values).toBeNull();
  });

  it('lists a word by the meaning the person gave it', () => {
    const map = { 'channel:referral': ['JX'], 'value:withdrawn': ['limbo'] };
    expect(column(look(LOG, { map }), 'Source').values?.[0]).toEqual({ value: 'JX', count: 3, means: ['referral'] });
    expect(column(look(LOG, { map }), 'Result').values).toContainEqual({
      value: 'limbo',
      count: 1,
      means: ['withdrawn'],
    });
  });
});

describe('a row', () => {
  const rows = look(LOG).tables[0]?.rows ?? [];

  it('leads to its draft, or says why there is none', () => {
    expect(rows.map(({ draft, because }) => ({ draft, because: because !== null }))).toEqual([
      { draft: 0, because: false },
      { draft: 1, because: false },
      { draft: 2, because: false },
      { draft: null, because: true },
      { draft: 3, because: false },
    ]);
  });

  it.each([
    { name: 'a cell that is no day', row: 2, doubt: { kind: 'day', at: 2 } },
    { name: 'neither company nor role', row: 3, doubt: { kind: 'name', at: 0 } },
    { name: 'answered before it was sent', row: 4, doubt: { kind: 'order', at: 3, sentAt: 2 } },
  ])('is doubted for $name', ({ row, doubt }) => expect(rows[row]?.doubts).toMatchObject([doubt]));

  it('is set aside, not doubted, where no column holds companies at all', () => {
    const seen = look('Stage|Applied\nRejected|2026-03-01\nApplied|2026-03-02');
    expect(seen.tables[0]?.rows.map(({ doubts, draft }) => [doubts, draft])).toEqual([
      [[], null],
      [[], null],
    ]);
  });

  it('is doubted for a sent day that has not come', () => {
    const seen = look('Company|Applied\nAcme|2026-12-24\nBirch|2026-11-01');
    expect(seen.tables[0]?.rows.map(({ doubts }) => doubts.map(({ kind }) => kind))).toEqual([['future'], []]);
  });

  it('belongs to the application it tells a part of', () => {
    const events = 'Company|Date|Status\nAcme|2026-03-01|Applied\nAcme|2026-03-09|Rejected\nBirch|2026-03-02|Applied';
    expect(look(events).tables[0]?.rows.map(({ draft }) => draft)).toEqual([0, 0, 1]);
  });
});

describe('a word on a row', () => {
  const mended = look(LOG, {
    rows: [
      { table: 0, row: 2, cells: [{ at: 2, text: '8/8/2025' }] },
      { table: 0, row: 3, leaveOut: true },
    ],
  });
  const rows = mended.tables[0]?.rows ?? [];

  it('mends a cell', () => {
    expect(rows[2]).toMatchObject({ doubts: [], mended: 'cells', draft: 2 });
    expect(rows[2]?.cells[2]).toBe('8/8/2025');
  });

  it('leaves a row out, which keeps its place and is told', () => {
    expect(rows[3]).toMatchObject({ draft: null, doubts: [], mended: 'left-out', line: 5 });
    expect(rows[4]).toMatchObject({ draft: 3, line: 6 });
    const { rejected } = readSheet(LOG, { rows: [{ table: 0, row: 3, leaveOut: true }] });
    expect(rejected).toEqual([{ origin: { file: 'log.csv', line: 5 }, because: 'You left this row out.' }]);
  });

  it.each([
    { name: 'a row that is not there', mend: { table: 0, row: 99, leaveOut: true } },
    { name: 'a column that is not there', mend: { table: 0, row: 0, cells: [{ at: 99, text: 'x' }] } },
    { name: 'a table that is not there', mend: { table: 7, row: 0, leaveOut: true } },
  ])('about $name is told and changes nothing', ({ mend }) => {
    const { warnings, drafts } = readSheet(LOG, { rows: [mend] });
    expect(warnings.map(({ because }) => because)).toContain(
      'A row or a column was mended that this file does not have.',
    );
    expect(drafts).toEqual(readSheet(LOG).drafts);
  });
});

describe('day first or month first', () => {
  it('tells what speaks for each', () => {
    expect(look(LOG).dates).toEqual({
      order: 'dmy',
      by: 'values',
      both: 4,
      example: { written: '12/03/2025', dmy: '2025-03-12', mdy: '2025-12-03' },
      dmy: { impossible: 0, future: 0, early: 1 },
      mdy: { impossible: 4, future: 0, early: 2 },
    });
  });

  it.each([
    { name: 'days that are plain', text: 'Company|Applied\nAcme|2026-03-01', dates: null },
    {
      name: 'days that fit both ways',
      text: 'Company|Applied\nAcme|03/04/2026',
      dates: { order: null, by: null, both: 1 },
    },
    {
      name: 'days without a year, shown in this one',
      text: 'Company|Applied\nAcme|3/4',
      dates: { example: { written: '3/4', dmy: '2026-04-03', mdy: '2026-03-04' } },
    },
  ])('$name', ({ text, dates }) => {
    const seen = look(text).dates;
    if (dates === null) expect(seen).toBeNull();
    else expect(seen).toMatchObject(dates);
  });

  it('says that the person settled it', () => {
    expect(look('Company|Applied\nAcme|03/04/2026', { dates: 'mdy' }).dates).toMatchObject({ order: 'mdy', by: 'you' });
  });
});
