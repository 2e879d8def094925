import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NewApplication } from './model.ts';
import { parseQuickAdd } from './parse-quick-add.ts';

const TODAY = '2026-11-23';

it.each([
  {
    name: 'the line of the manual',
    line: 'Acme, Backend Engineer, referral, 2026-03-02',
    read: { company: 'Acme', role: 'Backend Engineer', channel: 'referral', sentOn: '2026-03-02' },
  },
  {
    name: 'the same in another order',
    line: 'yesterday, referral, Acme, Backend Engineer',
    read: { company: 'Acme', role: 'Backend Engineer', channel: 'referral', sentOn: '2026-11-22' },
  },
  {
    name: 'the role first, which sounds like one',
    line: 'Backend Engineer, Acme, 3 days ago',
    read: { company: 'Acme', role: 'Backend Engineer', sentOn: '2026-11-20' },
  },
  {
    name: 'no day: it stays unknown',
    line: 'Acme, Backend Engineer, board',
    read: { company: 'Acme', role: 'Backend Engineer', channel: 'board' },
  },
  { name: 'the company alone', line: '  Acme  ', read: { company: 'Acme' } },
  {
    name: 'a company with its legal form',
    line: 'Acme, Inc., Backend Engineer',
    read: { company: 'Acme, Inc.', role: 'Backend Engineer' },
  },
  {
    name: 'a quoted comma',
    line: '"Birch, Elm and Sons", Architect',
    read: { company: 'Birch, Elm and Sons', role: 'Architect' },
  },
  { name: 'a board as channel', line: 'Acme, QA, LinkedIn', read: { company: 'Acme', role: 'QA', channel: 'board' } },
  {
    name: 'a board as company',
    line: 'LinkedIn, QA, direct',
    read: { company: 'LinkedIn', role: 'QA', channel: 'direct' },
  },
  {
    name: 'a wish',
    line: 'Acme, Backend Engineer, wish',
    read: { company: 'Acme', role: 'Backend Engineer', intent: 'wish' },
  },
  {
    name: 'place, way of working and address',
    line: 'Acme, Backend Engineer, Berlin, remote, https://acme.example/jobs/1',
    read: {
      company: 'Acme',
      role: 'Backend Engineer',
      location: 'Berlin',
      workMode: 'remote',
      postingUrl: 'https://acme.example/jobs/1',
    },
  },
  {
    name: 'a company called like a way of working',
    line: 'Remote, Backend Engineer, 2026-11-02',
    read: { company: 'Remote', role: 'Backend Engineer', sentOn: '2026-11-02' },
  },
  {
    name: 'a way of working first, company and role after it',
    line: 'remote, Acme, Backend Engineer',
    read: { company: 'Acme', role: 'Backend Engineer', workMode: 'remote' },
  },
  {
    name: 'an address first, and a role alone after it',
    line: 'https://acme.example, Engineer',
    read: { role: 'Engineer', postingUrl: 'https://acme.example' },
  },
  {
    name: 'an address among the words',
    line: 'Acme https://acme.example/jobs/1, Backend Engineer',
    read: { company: 'Acme', role: 'Backend Engineer', postingUrl: 'https://acme.example/jobs/1' },
  },
  {
    name: 'an address alone, its commas its own',
    line: ' https://acme.example/jobs,1 ',
    read: { postingUrl: 'https://acme.example/jobs,1' },
  },
  {
    name: 'an address without its beginning',
    line: 'Acme, www.acme.example',
    read: { company: 'Acme', postingUrl: 'https://www.acme.example' },
  },
  {
    name: 'a company called like something every object has',
    line: 'Constructor, Engineer',
    read: { company: 'Constructor', role: 'Engineer' },
  },
  {
    name: 'cells pasted from a sheet',
    line: 'Acme\tBackend Engineer\t2026-11-02',
    read: { company: 'Acme', role: 'Backend Engineer', sentOn: '2026-11-02' },
  },
  { name: 'figures that are no day', line: 'Acme, QA, 24/7', read: { company: 'Acme', role: 'QA', location: '24/7' } },
  {
    name: 'a role with a level after a place-like company',
    line: 'Data Lead, Lisbon Labs',
    read: { company: 'Lisbon Labs', role: 'Data Lead' },
  },
  {
    name: 'two that sound like roles: in the order given',
    line: 'Engineer Lab, Data Engineer',
    read: { company: 'Engineer Lab', role: 'Data Engineer' },
  },
])('reads $name', ({ line, read }) => {
  expect(parseQuickAdd(line, TODAY)).toEqual({ ok: true, value: read });
});

it.each([
  { name: 'nothing', line: ' , ', failure: { kind: 'company-missing', line: ' , ' } },
  { name: 'a day alone', line: 'yesterday', failure: { kind: 'company-missing', line: 'yesterday' } },
  { name: 'two days', line: 'Acme, today, yesterday', failure: { kind: 'parts-left-over', parts: ['yesterday'] } },
  { name: 'two channels', line: 'Acme, board, referral', failure: { kind: 'parts-left-over', parts: ['referral'] } },
  {
    name: 'more names than there are places for',
    line: 'Acme, Architect, Berlin, Europe',
    failure: { kind: 'parts-left-over', parts: ['Europe'] },
  },
  {
    name: 'a day that can be read in two ways',
    line: 'Acme, 3/4/2026',
    failure: { kind: 'two-days-fit', text: '3/4/2026', days: ['2026-04-03', '2026-03-04'] },
  },
  {
    name: 'a day that no calendar has',
    line: 'Acme, Architect, 2026-02-30',
    failure: { kind: 'not-a-day', field: 'sentOn', text: '2026-02-30' },
  },
  {
    name: 'a day to come in words',
    line: 'Acme, Architect, tomorrow',
    failure: { kind: 'not-a-day', field: 'sentOn', text: 'tomorrow' },
  },
])('refuses $name', ({ line, failure }) => {
  expect(parseQuickAdd(line, TODAY)).toEqual({ ok: false, failure });
});

it('reads the parts that name themselves in any order', () => {
  const parts = ['Acme', 'Backend Engineer', 'referral', '2026-03-02', 'hybrid'];
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
      expect(parseQuickAdd(order.join(', '), TODAY)).toEqual({
        ok: true,
        value: {
          company: 'Acme',
          role: 'Backend Engineer',
          channel: 'referral',
          sentOn: '2026-03-02',
          workMode: 'hybrid',
        },
      });
    }),
  );
});

it('either refuses or gives what the ledger takes, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (line) => {
      const read = parseQuickAdd(line, TODAY);
      if (read.ok) expect(NewApplication.safeParse(read.value).success).toBe(true);
    }),
  );
});
