import type { KyselyPlugin } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { testDeps } from '../pipeline/testing.ts';
import { firstFree } from './match.ts';
import { countingRowIds } from './store-new.ts';
import { imported, testDraft, testReading } from './testing.ts';

/** A set that counts how often it is asked: the work, whatever else the machine does. */
class Asked extends Set<string> {
  times = 0;

  override has(one: string): boolean {
    this.times += 1;
    return super.has(one);
  }
}

const COUNT = 3000;

describe('thousands of rows that are alike', () => {
  it('get an identity each, asked for once', () => {
    const taken = new Asked();
    const rowId = countingRowIds(taken);
    const ids = Array.from({ length: COUNT }, () => rowId(testDraft({})));
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids.at(-1)).toMatch(/#3000$/);
    expect(taken.times).toBeLessThanOrEqual(2 * COUNT);
  });

  it('pass over the identities that the ledger has', () => {
    const known = countingRowIds(new Set())(testDraft({}));
    expect(countingRowIds(new Set([known]))(testDraft({}))).toMatch(/#2$/);
  });

  it('are taken one after the other, each looked at once or twice', () => {
    const taken = new Asked();
    const all = Array.from({ length: COUNT }, (_, at) => ({ id: `a${at}` }));
    const take = firstFree(all, () => 'alike', taken);
    for (const { id } of all) {
      expect(take('alike')?.id).toBe(id);
      taken.add(id);
    }
    expect(take('alike')).toBeUndefined();
    expect(take('another')).toBeUndefined();
    expect(taken.times).toBeLessThanOrEqual(2 * COUNT);
  });
});

/** How often the ledger is asked while a file is read again that knows something new of each of so many applications. */
async function questionsFor(count: number): Promise<number> {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  let questions = 0;
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind === 'SelectQueryNode') questions += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const rows = (more: object) => Array.from({ length: count }, (_, at) => testDraft({ company: `Oak ${at}`, ...more }));
  await imported(testDeps(db), [testReading(rows({}))]);
  const deps = { ...testDeps(db.withPlugin(counting)), newId: idsFrom(count * 10) };
  const { files } = await imported(deps, [testReading(rows({ location: 'Berlin' }))]);
  expect(files[0]?.updated).toHaveLength(count);
  await db.destroy();
  return questions;
}

function idsFrom(first: number): () => string {
  let made = first;
  return () => `a${++made}`;
}

it('asks the ledger as often for ninety changed applications as for ten', async () => {
  expect(await questionsFor(90)).toBe(await questionsFor(10));
});
