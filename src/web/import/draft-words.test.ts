import { expect, it } from 'vitest';
import { draftWords } from './draft-words.ts';
import { testDraft } from './testing.ts';

const told = (draft: Parameters<typeof testDraft>[0]) =>
  draftWords(testDraft(draft), '2026-11-23')
    .map(({ text, unknown }) => (unknown ? `[${text}]` : text))
    .join('');

it.each([
  { name: 'nothing but sent', draft: {}, expected: 'Acme, Dev. Sent 1 Sep. Nothing since.' },
  { name: 'no role', draft: { role: null }, expected: 'Acme. Sent 1 Sep. Nothing since.' },
  {
    name: 'its days, one of them unknown',
    draft: {
      events: [
        { kind: 'submitted' as const, on: '2025-09-01' },
        { kind: 'screen' as const, on: '2025-09-12' },
        { kind: 'rejected' as const, on: null },
      ],
    },
    expected: 'Acme, Dev. Sent 1 Sep 2025, screen 12 Sep 2025, rejected, [day unknown].',
  },
  {
    name: 'what is planned',
    draft: {
      events: [
        { kind: 'submitted' as const, on: '2026-11-01' },
        { kind: 'final' as const, on: null, plannedOn: '2026-12-01' },
      ],
    },
    expected: 'Acme, Dev. Sent 1 Nov, final 1 Dec.',
  },
  { name: 'saved', draft: { state: 'wish' as const, events: [] }, expected: 'Acme, Dev. Saved, not sent.' },
  {
    name: 'what else is known',
    draft: { channel: 'board' as const, variant: 'v4', location: 'Leipzig', notes: 'took long' },
    expected: 'Acme, Dev. Sent 1 Sep. Nothing since. Job board, v4, Leipzig. Note: “took long”.',
  },
])('tells $name', ({ draft, expected }) => expect(told(draft)).toBe(expected));
