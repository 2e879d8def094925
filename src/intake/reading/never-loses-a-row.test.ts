import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../kernel/day.ts';
import { readTables } from './read-tables.ts';

const headers = fc.constantFrom(
  'Company',
  'Role',
  'Applied',
  'Date',
  'Status',
  'Response date',
  'Phone screen',
  'Offer?',
  'History',
  'Source',
  'Start',
  'Finish',
  'Firma',
  'Statut',
  'Empresa',
  '公司',
  '状态',
  'id',
  'Salary',
  'Why it ended',
  'Interviews',
  'x',
  '',
);
const cells = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '',
    '-',
    'yes',
    'no',
    '0',
    '1',
    'Rejected',
    'Applied',
    'No response',
    'Acme',
    'Acme Robotics',
    'Engineer',
    '2026-03-02',
    '3/4/2026',
    '31/12/2025',
    '8/82019',
    '8-Jul',
    '3/14',
    '46083',
    '2026-02-30',
    'Thu, 02 Jan 2025 10:18:54 +0000',
    '挂',
    '2026年3月2日',
    '[{"status":"applied"}]',
    '[',
    'a\n3/4: screen',
    'Applied 3/4/2026 → Offer 5/4/2026',
    '<<<<<<< HEAD',
    'Total',
    '29/2',
    '99999',
    'Jan 2026',
    '\u0000',
    '１２',
  ),
);
const tables = fc
  .array(headers, { minLength: 1, maxLength: 8 })
  .chain((header) =>
    fc.record({
      name: fc.constantFrom('', 'Rejected', 'Sheet1'),
      header: fc.constant(header),
      rows: fc.array(fc.array(cells, { minLength: 0, maxLength: header.length + 1 }), { maxLength: 12 }),
    }),
  )
  .map(({ name, header, rows }) => ({ name, header, rows: rows.map((row, at) => ({ line: at + 2, cells: row })) }));

const options = { file: 'any.csv', format: 'csv', today: '2026-11-23' };

describe('whatever a sheet holds', () => {
  it('is read without an error, and every day found is a real day of the calendar', () => {
    fc.assert(
      fc.property(fc.array(tables, { maxLength: 3 }), (sheets) => {
        for (const { sentOn, postedOn, events } of readTables(sheets, options).drafts) {
          for (const day of [sentOn, postedOn ?? null, ...events.map(({ on }) => on)]) {
            expect(day === null || isDay(day)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has each filled row either in a draft or among the rejected, where a row is an application', () => {
    fc.assert(
      fc.property(tables, (sheet) => {
        const { drafts, rejected, layout } = readTables([sheet], options);
        const filled = sheet.rows
          .filter(({ cells: row }) => row.some((cell) => cell.trim() !== ''))
          .map(({ line }) => line);
        const told = [...drafts, ...rejected].map(({ origin }) => origin.line);
        // Where several rows are one application, its draft stands for them; no row may stand for two.
        if (layout.startsWith('one row per application')) expect(told.toSorted((a, b) => a - b)).toEqual(filled);
        else expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a draft that was sent its submission first, and one that was not no events', () => {
    fc.assert(
      fc.property(tables, (sheet) => {
        for (const { state, events } of readTables([sheet], options).drafts) {
          const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'outreach');
          expect(state === 'wish' || state === 'draft' ? events.length : kinds[0]).toBe(
            state === 'wish' || state === 'draft' ? 0 : 'submitted',
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
