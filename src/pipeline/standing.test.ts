import { expect, it } from 'vitest';
import type { EventKind } from '../analysis/model.ts';
import { type Intent, standingOf } from './standing.ts';

const at = (kind: EventKind, on: string | null = null) => ({ kind, on });

it.each([
  { name: 'a wish', intent: 'wish', events: [], stands: [null, null, 'wish'] },
  { name: 'a wish with a note', intent: 'wish', events: [at('note', '2026-03-01')], stands: [null, null, 'wish'] },
  {
    name: 'a wish that was given up',
    intent: 'wish',
    events: [at('withdrawn', '2026-03-01')],
    stands: [null, null, 'withdrawn'],
  },
  { name: 'a draft', intent: 'draft', events: [], stands: [null, null, 'draft'] },
  {
    name: 'a draft that was sent',
    intent: 'draft',
    events: [at('submitted', '2026-03-02')],
    stands: ['2026-03-02', 'applied', 'open'],
  },
  {
    name: 'a wish whose recruiter wrote first',
    intent: 'wish',
    events: [at('outreach', '2026-03-01')],
    stands: [null, 'response', 'open'],
  },
  { name: 'sent on a day nobody knows', intent: 'sent', events: [at('submitted')], stands: [null, 'applied', 'open'] },
  {
    name: 'rejected after a screen',
    intent: 'sent',
    events: [at('submitted', '2026-03-02'), at('screen', '2026-03-09'), at('rejected', '2026-03-20')],
    stands: ['2026-03-02', 'screen', 'rejected'],
  },
  {
    name: 'an offer that was declined',
    intent: 'sent',
    events: [at('submitted', '2026-03-02'), at('offer'), at('declined')],
    stands: ['2026-03-02', 'offer', 'declined'],
  },
] as const)('$name', ({ intent, events, stands }) => {
  const { sentOn, stage, state } = standingOf(intent as Intent, null, events);
  expect([sentOn, stage, state]).toEqual(stands);
});
