import { expect, it } from 'vitest';
import { claimedSpans } from './claimed-spans.ts';

const look = (on: string, claims: 'a' | 'b' | null) => ({ on, claims });

it.each([
  { name: 'never looked', looks: [], spans: [] },
  { name: 'never claimed', looks: [look('2026-09-01', null)], spans: [] },
  {
    name: 'claimed and taken back',
    looks: [look('2026-09-01', null), look('2026-09-05', 'b'), look('2026-09-07', 'b'), look('2026-09-09', null)],
    spans: [{ arm: 'b', from: '2026-09-05', until: '2026-09-09', isTakenBack: true }],
  },
  {
    name: 'claimed for the other the day it was taken back',
    looks: [look('2026-09-05', 'b'), look('2026-09-09', 'a')],
    spans: [
      { arm: 'b', from: '2026-09-05', until: '2026-09-09', isTakenBack: true },
      { arm: 'a', from: '2026-09-09', until: '2026-09-20', isTakenBack: false },
    ],
  },
  {
    name: 'still claimed',
    looks: [look('2026-09-05', 'a')],
    spans: [{ arm: 'a', from: '2026-09-05', until: '2026-09-20', isTakenBack: false }],
  },
])('$name', ({ looks, spans }) => expect(claimedSpans(looks, '2026-09-20')).toEqual(spans));
