import { describe, expect, it } from 'vitest';
import { type FieldValues, fieldValuesOf, toEdit } from './field-values.ts';
import { madeUpDetail } from './testing.ts';

const TODAY = '2026-11-23';
const known = madeUpDetail({
  sentOn: '2026-11-01',
  channel: 'referral',
  contact: { id: 'c', name: 'Marta', relation: 'engineering manager' },
  pay: { min: 78_000, max: 90_000, currency: 'EUR', period: 'year' },
  tags: ['go', 'remote'],
  postedOn: '2025-12-30',
  notes: 'met at a meetup',
});
const edited = (given: Partial<FieldValues>, detail = known) =>
  toEdit({ ...fieldValuesOf(detail), ...given }, detail, TODAY);

describe('what a form of fields changes', () => {
  it.each([
    { name: 'nothing', given: {}, edit: {} },
    { name: 'nothing but space', given: { company: ' Acme ' }, edit: {} },
    { name: 'a name', given: { company: 'Bird' }, edit: { company: 'Bird' } },
    {
      name: 'what was emptied',
      given: { notes: ' ', contact: '', channel: '' },
      edit: { notes: null, contact: null, channel: null },
    },
    { name: 'a channel', given: { channel: 'board' }, edit: { channel: 'board' } },
    { name: 'the search it belongs to', given: { search: 'The one of 2022' }, edit: { search: 'The one of 2022' } },
    { name: 'tags, each once', given: { tags: 'go, go , ,rust' }, edit: { tags: ['go', 'rust'] } },
    { name: 'no tags', given: { tags: '' }, edit: { tags: [] } },
    { name: 'a day in words', given: { sentOn: 'yesterday' }, edit: { sentOn: '2026-11-22' } },
    { name: 'no day', given: { sentOn: '' }, edit: { sentOn: null } },
    {
      name: 'one end of the pay',
      given: { payMin: '80k' },
      edit: { pay: { min: 80_000, max: 90_000, currency: 'EUR', period: 'year' } },
    },
    {
      name: 'pay by the hour, with a sign and thousands parted',
      given: { payMin: '45.50', payMax: '1,000', payCurrency: '$', payPeriod: 'hour' },
      edit: { pay: { min: 45.5, max: 1000, currency: 'USD', period: 'hour' } },
    },
    { name: 'no pay any more', given: { payMin: '', payMax: '', payCurrency: '', payPeriod: '' }, edit: { pay: null } },
  ])('$name', ({ given, edit }) => expect(edited(given)).toEqual({ ok: true, value: edit }));

  it.each([
    { name: 'a day to come', given: { sentOn: '2026-11-30' }, field: 'sentOn' },
    { name: 'no day', given: { postedOn: 'long ago' }, field: 'postedOn' },
    { name: 'two days', given: { sentOn: '3/4/2026' }, field: 'sentOn' },
    { name: 'no amount', given: { payMin: 'a lot' }, field: 'payMin' },
    { name: 'ends below its beginning', given: { payMin: '95000' }, field: 'payMax' },
    { name: 'no currency', given: { payCurrency: 'euros' }, field: 'payCurrency' },
  ])('points at the field: $name', ({ given, field }) => expect(edited(given)).toMatchObject({ failure: { field } }));

  it('has everything empty where nothing is known', () => {
    const nothing = madeUpDetail({ company: null, role: null, search: '' });
    expect(new Set(Object.values(fieldValuesOf(nothing)))).toEqual(new Set(['']));
    expect(edited({}, nothing)).toEqual({ ok: true, value: {} });
  });
});
