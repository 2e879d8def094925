import { describe, expect, it } from 'vitest';
import { SEGMENT_WORLDS } from './segment-worlds.ts';
import { segmentTask } from './segments.ts';

// The short form of `npm run bench:stats`: a few seconds, the same every time. The bounds leave room for its size.
describe('over played searches whose groups are known', { timeout: 60_000 }, () => {
  const play = (id: string) => {
    const world = SEGMENT_WORLDS.find((each) => each.id === id);
    if (world === undefined) throw new Error(`There is no world ${id}`);
    return segmentTask(world, { searches: 25, seed: 7 }).run();
  };

  it.each([
    { name: 'four groups that are equal', id: 'equal' },
    { name: 'groups of two applications', id: 'tiny' },
    { name: 'a group sent too lately to be answered', id: 'late' },
  ])('sees no difference in $name, where a look at the shares sees one', ({ id }) => {
    const { searches, wrong, covered, intervals } = play(id);
    expect(wrong.ours).toBeLessThanOrEqual(2);
    expect(wrong.raw / searches).toBeGreaterThan(0.7);
    expect(covered.ours / intervals).toBeGreaterThan(0.8);
  });

  it('finds a group that is answered three times as often, at times, and never the other way round', () => {
    const { found, wrong } = play('apart');
    expect(found.ours).toBeGreaterThan(3);
    expect(wrong.ours).toBeLessThanOrEqual(2);
  });
});
