import { describe, expect, it } from 'vitest';
import { readSheet, tell } from '../testing/sheet.ts';

const read = (status: string, map: Record<string, string[]>) =>
  readSheet(`Company|Applied|Status\nAcme|2026-03-02|${status}`, { map }).drafts.map(tell);

describe('a word a mapping explains', () => {
  it.each([
    { name: 'an unknown one', status: 'limbo', map: { 'value:rejected': ['limbo'] }, state: 'rejected' },
    { name: 'in any case', status: 'LIMBO', map: { 'value:rejected': ['limbo'] }, state: 'rejected' },
    { name: 'a sign', status: '⛔', map: { 'value:rejected': ['⛔'] }, state: 'rejected' },
    { name: 'a known one', status: 'Rejected', map: { 'value:withdrawn': ['Rejected'] }, state: 'withdrawn' },
    {
      name: 'a whole value with known words in it',
      status: 'Offer talk, no',
      map: { 'value:rejected': ['Offer talk, no'] },
      state: 'rejected',
    },
    { name: 'one of another cell', status: 'Rejected', map: { 'value:withdrawn': ['binned'] }, state: 'rejected' },
  ])('$name', ({ status, map, state }) =>
    expect(read(status, map)).toEqual([expect.stringContaining(`, ${state} at`)]),
  );

  it('names a channel', () => {
    const text = 'Company|Applied|Source\nAcme|2026-03-02|JX\nBirch|2026-03-03|jx\nCedar|2026-03-04|LinkedIn';
    const { drafts } = readSheet(text, { map: { 'channel:referral': ['JX'] } });
    expect(drafts.map(({ channel }) => channel)).toEqual(['referral', 'referral', 'board']);
  });
});

describe('a header that stands several times', () => {
  const text = 'Company|Date|Note|Date\nAcme|2026-03-02|call|2026-03-09\nBirch|2026-03-04|call|2026-03-11';

  it('is told apart in what is printed', () => {
    const { columns } = readSheet(text, { map: { sentOn: ['Date'], screen: ['Date#2'] } });
    expect(columns).toMatchObject({ sentOn: ['Date'], screen: ['Date#2'] });
  });

  it('is read again from what was printed', () => {
    const first = readSheet(text);
    const again = readSheet(text, { map: first.columns });
    expect(again.drafts.map(tell)).toEqual(first.drafts.map(tell));
    expect(again.warnings).toEqual([]);
  });
});
