import { describe, expect, it } from 'vitest';
import { walkFlows } from './walk-flows.ts';

const flow = (from: string, to: string, count: number, line = 1) => ({ from, to, count, line });

describe('walking the flows of a diagram', () => {
  it('walks each flow as often as it says, though a later line feeds an earlier one', () => {
    const walked = walkFlows([
      flow('Screen', 'Offer', 1, 1),
      flow('Applied', 'Screen', 2, 2),
      flow('Applied', 'Rejected', 1, 3),
    ]);
    expect(walked?.walks.map(({ places }) => places.join(' → ')).toSorted()).toEqual([
      'Applied → Rejected',
      'Applied → Screen',
      'Applied → Screen → Offer',
    ]);
    expect(walked?.entries).toEqual([]);
  });

  it('tells where more leave than arrive', () => {
    expect(walkFlows([flow('Applied', 'Screen', 1), flow('Screen', 'Offer', 3)])?.entries).toEqual([
      { place: 'Screen', count: 2 },
    ]);
  });

  it.each([
    { name: 'in a circle', flows: [flow('A', 'B', 1), flow('B', 'A', 1)] },
    { name: 'to where it comes from', flows: [flow('A', 'A', 1)] },
    { name: 'in a circle behind a start', flows: [flow('S', 'A', 1), flow('A', 'B', 1), flow('B', 'A', 1)] },
  ])('walks none that runs $name', ({ flows }) => {
    expect(walkFlows(flows)).toBeNull();
  });

  it('ends with ten thousand places, of which each but the first is reached from one', () => {
    const flows = Array.from({ length: 10_000 }, (_, at) => flow('Applied', `Place ${at}`, 1, at + 1));
    expect(walkFlows(flows.toReversed())?.walks).toHaveLength(10_000);
    const chain = Array.from({ length: 3_000 }, (_, at) => flow(`Place ${at}`, `Place ${at + 1}`, 1, at + 1));
    expect(walkFlows(chain.toReversed())?.walks[0]?.places).toHaveLength(3_001);
  });
});
