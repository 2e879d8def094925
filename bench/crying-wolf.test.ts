import { describe, expect, it } from 'vitest';
import { cryingWolf } from './crying-wolf.ts';
import { forecastTable } from './forecast.ts';

// The short form of `npm run bench:stats`: a few seconds, the same every time. The bounds leave room for its size.
describe('over simulated searches with known truth', { timeout: 60_000 }, () => {
  const run = (id: string) => {
    const found = cryingWolf.tasks(0.1).find((task) => task.id === id);
    if (!found) throw new Error(`no task ${id}`);
    return found.run();
  };

  it('blames nothing in searches of three days', () => {
    expect(run('young-30/0')).toMatchObject({ any: 0, headline: 0 });
  });

  it('leaves healthy searches alone, most of the time', () => {
    const { any, headline, searches } = run('healthy-120/0');
    expect(any / searches).toBeLessThanOrEqual(0.12);
    expect(headline / searches).toBeLessThanOrEqual(0.12);
  });

  it('finds a response rate at a third of the middle', () => {
    const { each, searches } = run('broken-response/0');
    expect((each['low-response-rate'] ?? 0) / searches).toBeGreaterThan(0.75);
  });

  it('keeps the word of its forecasts, roughly', () => {
    const found = forecastTable.tasks(0.12).find((task) => task.id === 'prior/usual/10x12');
    const { said, sum, came } = found?.run() ?? { said: [], sum: [], came: [] };
    const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    expect(total(said)).toBeGreaterThan(200);
    expect(Math.abs(total(came) - total(sum)) / total(said)).toBeLessThan(0.08);
  });
});
