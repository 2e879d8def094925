import { describe, expect, it } from 'vitest';
import { firstFree } from './match.ts';
import { countingRowIds } from './store-new.ts';
import { testDraft } from './testing.ts';

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
