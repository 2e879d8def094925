import { expect, it } from 'vitest';
import { findContradictions, type ToldRow } from './find-contradictions.ts';

let place = 0;
/** An event recorded after those before it, by the log unless said otherwise. */
function event(id: string, kind: string, on_day: string | null, more: Partial<ToldRow> = {}): ToldRow {
  const empty = { held_on: null, planned_on: null, learnt_on: null, corrects_id: null, retracted: 0 };
  const told = { origin_kind: 'file', origin_file: 'log.csv' };
  return { id, application_id: 'birch', kind, on_day, born: 1, place: place++, ...empty, ...told, ...more };
}

const byMail = { born: 2, origin_file: 'mail.csv' };
const byHand = { born: 3, origin_kind: 'hand', origin_file: null };
const sent = event('sent', 'submitted', '2026-03-02');
const no = event('no', 'rejected', '2026-03-20');
const otherNo = event('other', 'rejected', '2026-03-25', { ...byMail, retracted: 1 });
const yes = event('yes', 'accepted', null, byMail);

it.each([
  { name: 'one story', rows: [sent, no], pairs: [] },
  { name: 'another day', rows: [sent, no, otherNo], pairs: ['no other'] },
  {
    name: 'another day, taken by hand',
    rows: [no, otherNo, event('now', 'rejected', '2026-03-25', { ...byHand, corrects_id: 'no' })],
    pairs: [],
  },
  {
    name: 'another day, taken back by hand',
    rows: [no, otherNo, event('never', 'rejected', '2026-03-25', { ...byHand, corrects_id: 'other', retracted: 1 })],
    pairs: [],
  },
  {
    name: 'another day than one corrected before it was told',
    rows: [no, event('hand', 'rejected', '2026-03-21', { ...byHand, born: 1.5, corrects_id: 'no' }), otherNo],
    pairs: ['hand other'],
  },
  {
    name: 'another day of what was taken back since',
    rows: [no, otherNo, event('never', 'rejected', null, { ...byHand, corrects_id: 'no', retracted: 1 })],
    pairs: [],
  },
  {
    name: 'a note by hand since',
    rows: [no, otherNo, event('note', 'note', '2026-03-26', byHand)],
    pairs: ['no other'],
  },
  { name: 'two ends', rows: [sent, no, yes], pairs: ['no yes'] },
  { name: 'two ends of one source', rows: [sent, no, { ...yes, origin_file: 'log.csv' }], pairs: [] },
  { name: 'an end that is news by hand', rows: [sent, no, event('yes', 'accepted', null, byHand)], pairs: [] },
  {
    name: 'an end by hand before the file was read',
    rows: [event('mine', 'accepted', '2026-03-19', { ...byHand, born: 0 }), no],
    pairs: ['mine no'],
  },
  {
    name: 'two ends with an invitation between them',
    rows: [no, event('back', 'final', '2026-04-02', byMail), event('in', 'accepted', '2026-04-10', byMail)],
    pairs: [],
  },
  { name: 'a withdrawal beside a rejection', rows: [no, event('out', 'withdrawn', null, byMail)], pairs: [] },
])('$name', ({ rows, pairs }) => {
  const found = (given: readonly ToldRow[]) =>
    findContradictions(given).map(({ standing, other }) => `${standing.id} ${other.id}`);
  expect(found(rows)).toEqual(pairs);
  expect(found(rows.toReversed())).toEqual(pairs);
});
