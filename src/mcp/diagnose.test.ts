import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../analysis/report.ts';
import { openInMemory } from '../db/open.ts';
import type { Db } from '../db/schema.ts';
import { analyse } from '../main/analysis.ts';
import { testDeps } from '../pipeline/testing.ts';
import { testAssistant } from './testing.ts';

const path = new URL('../../samples/search.csv', import.meta.url).pathname;
let db: Db;
let assistant: Awaited<ReturnType<typeof testAssistant>>;
beforeEach(async () => {
  db = await openInMemory('2026-01-01T00:00:00Z');
  assistant = await testAssistant(testDeps(db), { analyse: async (...input) => analyse(...input) });
});
afterEach(async () => {
  await assistant.close();
  await db.destroy();
});

describe('a diagnosis', () => {
  it('says where the search fails and why, each rate with its interval, count and typical range', async () => {
    await assistant.call('import_file', { files: [{ path }] });
    const { text, data } = await assistant.call('diagnose');
    const report = data as unknown as Report;
    expect(report.verdict).toMatchObject({ stage: 'final' });
    for (const { stage, rate, reference, entered } of report.stages) {
      expect(rate, stage).toMatchObject({ level: 0.9 });
      expect([rate?.low ?? 1, reference.low], stage).toEqual([expect.any(Number), expect.any(Number)]);
      expect(entered, stage).toBeGreaterThan(0);
    }
    expect(text).toContain(report.verdict.sentence);
    expect(text).toContain('- to final (passing the technical round): rate between 14 and 46 in 100');
    expect(text).toContain('typical 35 to 60');
    expect(text).toContain('3 of 18 went on');
    expect(text).toContain('What the figures mean');
    expect(text).toContain('do not quote a figure without its interval');
    expect(report.findings[0]).toMatchObject({ gain: { low: expect.any(Number), high: expect.any(Number) } });
    expect(report.forecast?.points).toHaveLength(1);
    expect(text).not.toContain('What is open already');
  });

  it('keeps to what is needed, and hands over everything where it is asked to', async () => {
    await assistant.call('import_file', { files: [{ path }] });
    const short = JSON.stringify((await assistant.call('diagnose')).data);
    const full = await assistant.call('diagnose', { detail: 'full' });
    expect(short.length).toBeLessThan(8_000);
    expect(full.data).toMatchObject({
      stages: expect.arrayContaining([expect.objectContaining({ members: expect.anything() })]),
      silence: expect.arrayContaining([]),
    });
    expect((full.data as unknown as Report).findings.some(({ outcome }) => outcome !== 'finding')).toBe(true);
  });

  it('says what one would have known on an earlier day', async () => {
    await assistant.call('import_file', { files: [{ path }] });
    const { data } = await assistant.call('diagnose', { asOf: '2026-09-15' });
    expect(data).toMatchObject({ asOf: '2026-09-15' });
    expect((data as unknown as Report).applications).toBeLessThan(142);
  });

  it('names no step where nothing is recorded, and no figure either', async () => {
    const { text, data } = await assistant.call('diagnose');
    expect(data).toMatchObject({ search: null, applications: 0, verdict: { stage: null } });
    expect(text).not.toMatch(/rate|chance of an offer/);
  });

  it('says of the made-up search that nobody is behind it', async () => {
    await db.updateTable('search').set({ is_sample: 1 }).execute();
    await assistant.call('import_file', { files: [{ path }] });
    await db.updateTable('search').set({ is_sample: 1 }).execute();
    expect((await assistant.call('diagnose')).text).toContain('(made up: nobody is behind it)');
  });
});
