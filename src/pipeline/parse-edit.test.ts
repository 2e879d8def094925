import { expect, it } from 'vitest';
import { ApplicationEdit } from './model.ts';
import { parseEdit } from './parse-edit.ts';

const TODAY = '2026-11-23';

it.each([
  { pairs: ['level=senior', 'role=Staff Engineer'], edit: { level: 'senior', role: 'Staff Engineer' } },
  { pairs: ['sent=yesterday', 'posted=2.3.2026'], edit: { sentOn: '2026-11-22', postedOn: '2026-03-02' } },
  { pairs: ['level=', 'tags='], edit: { level: null, tags: [] } },
  { pairs: ['tags=go, remote'], edit: { tags: ['go', 'remote'] } },
  { pairs: ['notes=a=b'], edit: { notes: 'a=b' } },
  { pairs: ['work-mode=remote', 'Resume=B'], edit: { workMode: 'remote', variant: 'B' } },
  { pairs: ['pay=60000-80000 EUR year'], edit: { pay: { min: 60_000, max: 80_000, currency: 'EUR', period: 'year' } } },
  { pairs: ['pay=60k–80k €'], edit: { pay: { min: 60_000, max: 80_000, currency: 'EUR', period: null } } },
  { pairs: ['pay=$1,200 per day'], edit: { pay: { min: 1200, max: 1200, currency: 'USD', period: 'day' } } },
  {
    pairs: ['pay=75000-60000 EUR'],
    edit: { pay: { min: 60_000, max: 75_000, currency: 'EUR', period: null } },
  },
  { pairs: ['pay='], edit: { pay: null } },
])('$pairs', ({ pairs, edit }) => {
  const parsed = parseEdit(pairs, TODAY);
  expect(parsed).toEqual({ ok: true, value: edit });
  expect(parsed.ok && ApplicationEdit.safeParse(parsed.value).success).toBe(true);
});

it.each([
  { pairs: ['senior'], kind: 'not-field-and-value' },
  { pairs: ['=senior'], kind: 'not-field-and-value' },
  { pairs: ['lvl=senior'], kind: 'no-such-field' },
  { pairs: ['stage=offer'], kind: 'no-such-field' },
  { pairs: ['sent=soon'], kind: 'not-a-day' },
  { pairs: ['sent=3/4/2026'], kind: 'not-a-day' },
  { pairs: ['pay=plenty'], kind: 'not-a-pay-range' },
])('refuses $pairs', ({ pairs, kind }) => {
  expect(parseEdit(pairs, TODAY)).toMatchObject({ ok: false, failure: { kind } });
});
