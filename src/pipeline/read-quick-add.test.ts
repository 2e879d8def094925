import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_COMPANY, readQuickAdd } from './read-quick-add.ts';

const TODAY = '2026-11-23';

/** Each part as it stands in the line, with the field it was taken for or why it was left. */
function told(line: string): readonly string[] {
  const { understood, notUnderstood } = readQuickAdd(line, TODAY);
  const parts = [
    ...understood.map(({ from, to, field }) => ({ from, to, as: field })),
    ...notUnderstood.map(({ from, to, because }) => ({ from, to, as: `? ${because}` })),
  ];
  return parts.toSorted((a, b) => a.from - b.from).map(({ from, to, as }) => `${line.slice(from, to)} = ${as}`);
}

describe('where the parts stand in the line', () => {
  it.each([
    {
      name: 'the line of the manual',
      line: 'Acme, Backend Engineer, referral, yesterday',
      parts: ['Acme = company', 'Backend Engineer = role', 'referral = channel', 'yesterday = sentOn'],
    },
    {
      name: 'spaces and quotes are left out',
      line: '  "Birch, Elm" ,  Architect',
      parts: ['Birch, Elm = company', 'Architect = role'],
    },
    {
      name: 'a legal form belongs to its company',
      line: 'Acme, Inc., QA',
      parts: ['Acme, Inc. = company', 'QA = role'],
    },
    {
      name: 'an address in a sentence, without its full stop',
      line: 'Acme (https://acme.example/1).',
      parts: ['Acme = company', 'https://acme.example/1 = postingUrl'],
    },
    {
      name: 'two channels',
      line: 'Acme, board, direct',
      parts: ['Acme = company', 'board = channel', 'direct = ? said-twice'],
    },
    {
      name: 'a day that no calendar has',
      line: 'Acme, 2026-02-30',
      parts: ['Acme = company', '2026-02-30 = ? no-day'],
    },
    {
      name: 'a named day that no month has',
      line: 'Acme, Backend Engineer, referral, 31 Feb',
      parts: ['Acme = company', 'Backend Engineer = role', 'referral = channel', '31 Feb = ? no-day'],
    },
    {
      name: 'a named day with its month first',
      line: 'Acme, QA, September 31st 2026',
      parts: ['Acme = company', 'QA = role', 'September 31st 2026 = ? no-day'],
    },
    { name: 'a name that begins like a month', line: 'Marchand 31', parts: ['Marchand 31 = company'] },
    { name: 'a day in two ways', line: 'Acme, 3/4/2026', parts: ['Acme = company', '3/4/2026 = ? two-days'] },
    {
      name: 'one name too many',
      line: 'Acme, QA, Berlin, Europe',
      parts: ['Acme = company', 'QA = role', 'Berlin = location', 'Europe = ? one-too-many'],
    },
    { name: 'nothing', line: ' , ', parts: [] },
    {
      name: 'dashes where there is no comma',
      line: 'Acme - Backend Engineer – referral',
      parts: ['Acme = company', 'Backend Engineer = role', 'referral = channel'],
    },
    { name: 'bars and semicolons', line: 'Acme | QA; today', parts: ['Acme = company', 'QA = role', 'today = sentOn'] },
    { name: 'a dash beside a comma stays', line: 'Birch - Elm, QA', parts: ['Birch - Elm = company', 'QA = role'] },
    { name: 'a dash in quotes stays', line: '"Birch - Elm"', parts: ['Birch - Elm = company'] },
    {
      name: 'a role at a company',
      line: 'Backend Engineer at Acme, referral',
      parts: ['Backend Engineer = role', 'Acme = company', 'referral = channel'],
    },
    { name: 'in another language', line: 'Entwickler bei Ahorn', parts: ['Entwickler = role', 'Ahorn = company'] },
    { name: 'a company with such a word', line: 'Home at Last', parts: ['Home at Last = company'] },
    {
      name: 'an address of a posting between names',
      line: 'Acme - QA https://acme.example/a-b',
      parts: ['Acme = company', 'QA = role', 'https://acme.example/a-b = postingUrl'],
    },
  ])('$name', ({ line, parts }) => {
    expect(told(line)).toEqual(parts);
  });
});

it.each([
  { name: 'an address alone', line: 'https://acme.example', warnings: [NO_COMPANY] },
  { name: 'an address and a role', line: 'https://acme.example, Engineer', warnings: [NO_COMPANY] },
  { name: 'a company', line: 'Acme, https://acme.example', warnings: [] },
  { name: 'nothing typed yet', line: '', warnings: [] },
])('says that no company is named: $name', ({ line, warnings }) => {
  expect(readQuickAdd(line, TODAY).warnings).toEqual(warnings);
});

const piece = fc.constantFrom(
  'Acme',
  ',',
  ' ',
  '"',
  'https://a.example/1',
  'Engineer',
  'today',
  'Inc.',
  '\t',
  'é😀',
  '2026-02-30',
);
const typed = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

it('drops nothing in silence: parts stand in order, apart, and hold all that is not a comma, a quote or a space', () => {
  fc.assert(
    fc.property(typed, (line) => {
      const { understood, notUnderstood } = readQuickAdd(line, TODAY);
      const parts = [...understood, ...notUnderstood].toSorted((a, b) => a.from - b.from);
      let [end, outside] = [0, ''];
      for (const { from, to } of parts) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        outside += line.slice(end, from);
        end = to;
      }
      // After an address the punctuation of its sentence goes, too.
      expect(outside + line.slice(end)).toMatch(/^[\s,".;:!?()\]'’-]*(?:\sat\s[\s,".;:!?()\]'’-]*)?$/);
    }),
    { numRuns: 500 },
  );
});
