import { expect, it } from 'vitest';
import { toRow } from '../pipeline/row-changes.ts';
import { mergeChoices } from './merge-choices.ts';
import { madeUpDetail } from './testing.ts';

const row = (id: string, company: string | null, role: string | null = null) =>
  toRow(madeUpDetail({ id, company, role }));
const rows = [
  row('own', 'Acme', 'Backend Engineer'),
  row('bird', 'Bird', 'Backend Engineer'),
  row('acme again', 'ACME ', 'Platform Engineer'),
  row('café', 'Café Nord', 'Go Developer'),
  row('nameless', null, 'Engineer'),
];
const chosen = (typed: string) => mergeChoices(rows, { id: 'own', company: 'Acme' }, typed).map(({ id }) => id);

it.each([
  { name: 'nothing typed: those of the same company', typed: '', is: ['acme again'] },
  { name: 'a few letters of the role', typed: 'back', is: ['bird'] },
  { name: 'words of both', typed: 'bird eng', is: ['bird'] },
  { name: 'without its accent', typed: 'cafe', is: ['café'] },
  { name: 'its own company first', typed: 'eng', is: ['acme again', 'bird', 'nameless'] },
  { name: 'never itself', typed: 'acme backend', is: [] },
])('$name', ({ typed, is }) => expect(chosen(typed)).toEqual(is));

it('offers nothing for one without a company before anything is typed', () => {
  expect(mergeChoices(rows, { id: 'nameless', company: null }, '')).toEqual([]);
});
