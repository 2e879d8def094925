import { describe, expect, it } from 'vitest';
import { adaptiveChance } from './draw-chance.ts';

/** So many of an arm, sent on one day, of which the first are answered and the rest refused. */
const arm = (name: 'A' | 'B', count: number, answered: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${name}${i}`,
    arm: name,
    sentOn: '2026-01-05',
    events: [{ kind: i < answered ? ('responded' as const) : ('rejected' as const), on: '2026-01-12' }],
  }));
const chance = (applications: ReturnType<typeof arm>, liftFloor = false) =>
  adaptiveChance({ metric: 'response', applications, asOf: '2026-04-01' }, { liftFloor });

describe('the chance to draw B', () => {
  it.each([
    { name: 'nothing known: even', given: [], low: 0.5, high: 0.5 },
    { name: 'alike: about even', given: [...arm('A', 20, 2), ...arm('B', 20, 2)], low: 0.45, high: 0.55 },
    { name: 'B somewhat better: more often', given: [...arm('A', 20, 1), ...arm('B', 20, 3)], low: 0.6, high: 0.8 },
    { name: 'B far better: at most eighty', given: [...arm('A', 60, 1), ...arm('B', 60, 20)], low: 0.8, high: 0.8 },
    { name: 'A far better: at least twenty', given: [...arm('A', 60, 20), ...arm('B', 60, 1)], low: 0.2, high: 0.2 },
  ])('$name', ({ given, low, high }) => {
    expect(chance(given)).toBeGreaterThanOrEqual(low - 1e-9);
    expect(chance(given)).toBeLessThanOrEqual(high + 1e-9);
  });

  it('goes to ninety-five where the floor may be lifted and hardly a doubt is left', () => {
    expect(chance([...arm('A', 60, 1), ...arm('B', 60, 20)], true)).toBeCloseTo(0.95, 9);
    expect(chance([...arm('A', 20, 1), ...arm('B', 20, 3)], true)).toBeLessThanOrEqual(0.8);
  });
});
