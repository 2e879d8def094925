import { describe, expect, it } from 'vitest';
import type { ExperimentSummary, VerdictName } from '../../http/api.ts';
import { experimentHeadline } from './experiment-headline.ts';

type Told = Parameters<typeof experimentHeadline>[0];
const told = (verdictName: VerdictName, more: Partial<Told> = {}): Told => ({
  verdictName,
  ahead: null,
  decision: null,
  state: 'running' satisfies ExperimentSummary['state'],
  question: 'One page or two?',
  arms: { a: { label: 'two pages', variantId: null }, b: { label: 'one page', variantId: null } },
  drawn: { a: 9, b: 9 },
  ...more,
});

describe('experimentHeadline', () => {
  it.each([
    { name: 'planned', given: told('not-started'), said: 'One page or two?' },
    {
      name: 'proven',
      given: told('proven', { ahead: 'b' }),
      said: 'B, one page, is the better one: proven.',
    },
    {
      name: 'leaning is no proof',
      given: told('leaning', { ahead: 'a' }),
      said: 'A, two pages, leans ahead, and that is no proof.',
    },
    {
      name: 'nothing drawn',
      given: told('cannot-tell-yet', { drawn: { a: 0, b: 0 } }),
      said: 'It runs, and nothing is drawn yet.',
    },
    { name: 'level', given: told('cannot-tell-yet'), said: 'The two are level, and this cannot tell yet.' },
    {
      name: 'ahead',
      given: told('cannot-tell-yet', { ahead: 'b' }),
      said: 'B, one page, is ahead, and this cannot tell yet.',
    },
    { name: 'not in time', given: told('cannot-tell-in-time'), said: 'This will not answer in time.' },
    {
      name: 'not in time, and closed',
      given: told('cannot-tell-in-time', { state: 'closed' }),
      said: 'It could not tell in time.',
    },
    {
      name: 'decided',
      given: told('decided-without-proof', { decision: 'b' }),
      said: 'B, one page: decided without proof.',
    },
    {
      name: 'left open',
      given: told('decided-without-proof', { decision: 'none' }),
      said: 'Stopped without proof, and left open.',
    },
    {
      name: 'earning',
      given: told('observed', { ahead: 'b' }),
      said: 'B, one page, looks ahead; drawn to earn, so nothing is proven.',
    },
    { name: 'broken', given: told('broken'), said: 'This cannot be judged: something else than the draw chose.' },
  ])('$name: $said', ({ given, said }) => expect(experimentHeadline(given)).toBe(said));
});
