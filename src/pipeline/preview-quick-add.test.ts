import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuickAdd } from './parse-quick-add.ts';
import { previewQuickAdd } from './preview-quick-add.ts';

const TODAY = '2026-11-23';

it.each([
  { name: 'nothing yet', line: '', application: {}, left: [], kind: 'company-missing' },
  {
    name: 'a day and a channel',
    line: 'referral, yesterday',
    application: { channel: 'referral', sentOn: '2026-11-22' },
    left: [],
    kind: 'company-missing',
  },
  {
    name: 'a whole line',
    line: 'Acme, Engineer, board',
    application: { company: 'Acme', role: 'Engineer', channel: 'board' },
    left: [],
    kind: null,
  },
  {
    name: 'a second day',
    line: 'Acme, yesterday, today',
    application: { company: 'Acme', sentOn: '2026-11-22' },
    left: ['today'],
    kind: 'parts-left-over',
  },
  {
    name: 'the same day twice',
    line: 'Acme, today, today',
    application: { company: 'Acme', sentOn: TODAY },
    left: ['today'],
    kind: 'parts-left-over',
  },
  {
    name: 'no such day',
    line: 'Acme, 2026-02-30, referral',
    application: { company: 'Acme', channel: 'referral' },
    left: ['2026-02-30'],
    kind: 'not-a-day',
  },
  {
    name: 'two days fit, and a name too many',
    line: 'Acme, 3/4/2026, Engineer, Berlin, Mitte',
    application: { company: 'Acme', role: 'Engineer', location: 'Berlin' },
    left: ['3/4/2026', 'Mitte'],
    kind: 'two-days-fit',
  },
  { name: 'only a day that is none', line: '2026-02-30', application: {}, left: ['2026-02-30'], kind: 'not-a-day' },
])('$name', ({ line, application, left, kind }) => {
  const preview = previewQuickAdd(line, TODAY);
  expect(preview.application).toEqual(application);
  expect(preview.notUnderstood.map(({ text }) => text)).toEqual(left);
  expect(preview.failure?.kind ?? null).toBe(kind);
});

it('points at the second of two equal parts', () => {
  expect(previewQuickAdd('Acme, today, today', TODAY).notUnderstood).toEqual([{ text: 'today', from: 13, to: 18 }]);
});

it('points at each of two parts that are left over', () => {
  const { notUnderstood } = previewQuickAdd('Acme, today, today, today', TODAY);
  expect(notUnderstood.map(({ from }) => from)).toEqual([13, 20]);
});

it('ends for any line, reads what the line would be recorded as, and points inside it', () => {
  const part = fc.constantFrom(
    'Acme',
    'Acme, Inc.',
    'Acme,Inc',
    '"A, B"',
    'today',
    '3/4/2026',
    '2026-02-30',
    'referral',
    'remote',
    ' ',
    '"',
    'x',
  );
  const line = fc.oneof(
    fc.array(part, { maxLength: 9 }).map((parts) => parts.join(',')),
    fc.string(),
  );
  fc.assert(
    fc.property(line, (text) => {
      const preview = previewQuickAdd(text, TODAY);
      const read = parseQuickAdd(text, TODAY);
      if (read.ok) expect(preview).toEqual({ application: read.value, notUnderstood: [], failure: null });
      else expect(preview.failure).toEqual(read.failure);
      for (const { text: part, from, to } of preview.notUnderstood) {
        expect([from >= 0, to <= text.length, from < to]).toEqual([true, true, true]);
        expect(part).toHaveLength(to - from);
      }
    }),
  );
});
