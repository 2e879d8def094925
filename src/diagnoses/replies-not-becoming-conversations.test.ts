import { describe, expect, it } from 'vitest';
import type { AnalysedApplication, EventKind } from '../analysis/model.ts';
import { repliesNotBecomingConversations } from './replies-not-becoming-conversations.ts';
import { AS_OF, application, examine, several } from './testing.ts';

/** As far as the step under test, one day apart. */
const BEFORE: readonly (readonly [EventKind, number])[] = [['responded', 1]];
const NEXT = 'screen';
const day = BEFORE.length + 1;

function entered(count: number, advanced: number, { last = 40 } = {}): readonly AnalysedApplication[] {
  return several(
    count,
    (id, ago) => {
      const goesOn = Number(id.slice(1)) < advanced;
      return application(id, ago, [...BEFORE, goesOn ? [NEXT, day] : ['rejected', day + 3]]);
    },
    { last },
  );
}

describe('replies-not-becoming-conversations', () => {
  it.each([
    { name: 'nothing entered the step', count: 0, advanced: 0, expected: 'too-little-data' },
    { name: 'one, refused: ordinary', count: 1, advanced: 0, expected: 'too-little-data' },
    { name: 'many, none went on', count: 20, advanced: 0, expected: 'finding' },
    { name: 'many, as many as usual went on', count: 20, advanced: 15, expected: 'clear' },
    { name: 'many, more than usual went on', count: 20, advanced: 19, expected: 'clear' },
  ])('$name ($advanced of $count): $expected', ({ count, advanced, expected }) => {
    expect(examine(repliesNotBecomingConversations, entered(count, advanced)).kind).toBe(expected);
  });

  it('carries its number, interval, count, gain, next step, and the applications that ended there', () => {
    const outcome = examine(repliesNotBecomingConversations, entered(20, 1), { target: { pacePerWeek: 5 } });
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.measured?.count).toBe(20);
    expect(outcome.measured?.low).toBeLessThan(outcome.measured?.estimate ?? 0);
    expect(outcome.measured?.estimate).toBeLessThan(outcome.measured?.high ?? 0);
    expect(outcome.gain?.estimate).toBeGreaterThan(0);
    expect(outcome.applications).toEqual(several(20 - 1, (id) => application(id, 0)).map((_, i) => `a${i + 1}`));
    expect(outcome.because).toMatch(/^20 applications /);
    expect(outcome.nextStep).not.toBe('');
    expect(outcome.evidenceAgainst.join(' ')).toContain('typical is only roughly known');
  });

  it('says nothing of a log without outcomes', () => {
    const outcome = examine(repliesNotBecomingConversations, entered(20, 0), { outcomesRecorded: false });
    expect(outcome).toMatchObject({ kind: 'not-applicable' });
    expect(outcome).not.toHaveProperty('measured');
  });

  it('says nothing of a search of three days, however silent', () => {
    const young = several(30, (id, ago) => application(id, ago), { last: 0, everyDays: 0.1 }).map((each, i) => ({
      ...each,
      sentOn: i < 15 ? AS_OF : '2026-06-28',
    }));
    expect(examine(repliesNotBecomingConversations, young).kind).toBe('too-little-data');
  });
});
