import { describe, expect, it } from 'vitest';
import { howMany } from './how-many.ts';
import type { Tried } from './readers/read-worker.ts';
import { tryReaders } from './readers/try-readers.ts';

/** No input may take longer, by the time of the processor. */
const LONGEST_MS = 2000;
/** By how much the memory of the whole program may grow, at its height. */
const MOST_MEMORY = 1_500_000_000;
/** `BREAKPOINT_FUZZ_SEED=4711` tries that one input alone. */
const named = process.env.BREAKPOINT_FUZZ_SEED;
const COUNT = howMany(50_000);
const seeds = named === undefined ? Array.from({ length: COUNT }, (_, at) => at + 1) : [Number(named)];

describe('files as nobody meant them', () => {
  it(`of ${seeds.length} none crashes a reader, none takes 2 s, none is stored by halves`, async () => {
    const before = process.memoryUsage().rss;
    const seen = { height: 0, slowest: 0, applied: 0, formats: new Map<string, number>(), rows: 0 };
    const wrong: string[] = [];
    await tryReaders(seeds, (tried) => {
      seen.height = Math.max(seen.height, process.memoryUsage.rss() - before);
      seen.slowest = Math.max(seen.slowest, tried.ms);
      seen.applied += tried.applied ? 1 : 0;
      seen.rows += tried.rows;
      seen.formats.set(tried.format, (seen.formats.get(tried.format) ?? 0) + 1);
      wrong.push(...faultsOf(tried));
    });
    console.log(summary(seen));
    // A failure names its seed: BREAKPOINT_FUZZ_SEED=… tries it again.
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(seen.height).toBeLessThan(MOST_MEMORY);
    if (named !== undefined) return;
    // A fuzz that reads nothing proves nothing: every reader was reached, and of those that would be applied, one in twenty, a fifth was read as a job log.
    expect([...seen.formats.keys()]).toEqual(expect.arrayContaining(['csv', 'xlsx', 'json', 'markdown', 'sankey']));
    expect(seen.applied).toBeGreaterThan(COUNT / 100);
  });
});

function faultsOf({ seed, name, bytes, ms, wrong }: Tried): readonly string[] {
  const all = ms > LONGEST_MS ? [...wrong, `it took ${Math.round(ms)} ms`] : wrong;
  return all.map((one) => `seed ${seed} (${name}, ${bytes} bytes): ${one}`);
}

function summary({
  height,
  slowest,
  applied,
  formats,
  rows,
}: {
  height: number;
  slowest: number;
  applied: number;
  formats: Map<string, number>;
  rows: number;
}): string {
  const read = [...formats].toSorted((a, b) => b[1] - a[1]).map(([format, count]) => `${count} ${format || 'none'}`);
  return `readers: ${seeds.length} inputs (${read.join(', ')}), ${rows} rows, ${applied} applied; slowest ${Math.round(slowest)} ms, memory at most +${Math.round(height / 1e6)} MB`;
}
