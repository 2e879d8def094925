import { describe, expect, it } from 'vitest';
import type { AnalysedApplication, EventKind, Stage } from '../analysis/model.ts';
import { NEXT_STEPS } from '../analysis/verdict.ts';
import type { Diagnosis } from './diagnosis.ts';
import { AS_OF, application, examine, several } from './testing.ts';

interface RateCase {
  readonly stage: Stage;
  /** What happens up to the step under test, one day apart, and what shows that it was passed. */
  readonly before: readonly EventKind[];
  readonly next: EventKind;
  /** Enough to tell, and how many of them go on in an ordinary search, and in a better one. */
  readonly many: number;
  readonly asUsual: number;
  readonly moreThanUsual: number;
}

/** The tests of a diagnosis that examines one rate: the same rule behind five, so the same questions to each. */
export function describeRateDiagnosis(diagnosis: Diagnosis, given: RateCase): void {
  const { stage, many } = given;
  const entered = (count: number, advanced: number) => searchOf(given, count, advanced);

  describe(diagnosis.id, () => {
    it.each([
      { name: 'nothing entered the step', count: 0, advanced: 0, expected: 'too-little-data' },
      { name: 'one, refused: ordinary', count: 1, advanced: 0, expected: 'too-little-data' },
      { name: 'many, none went on', count: many, advanced: 0, expected: 'finding' },
      { name: 'many, as many as usual went on', count: many, advanced: given.asUsual, expected: 'clear' },
      { name: 'many, more than usual went on', count: many, advanced: given.moreThanUsual, expected: 'clear' },
    ])('$name ($advanced of $count): $expected', ({ count, advanced, expected }) => {
      expect(examine(diagnosis, entered(count, advanced)).kind).toBe(expected);
    });

    it('carries its number, interval, count, gain, next step, and the applications that ended there', () => {
      const outcome = examine(diagnosis, entered(many, 1), { target: { pacePerWeek: 5 } });
      if (outcome.kind !== 'finding') throw new Error(outcome.because);
      expect(outcome.measured?.count).toBe(many);
      expect(outcome.measured?.low).toBeLessThan(outcome.measured?.estimate ?? 0);
      expect(outcome.measured?.estimate).toBeLessThan(outcome.measured?.high ?? 0);
      expect(outcome.gain?.estimate).toBeGreaterThan(0);
      expect(outcome.applications).toEqual(Array.from({ length: many - 1 }, (_, i) => `a${i + 1}`));
      expect(outcome.because).toMatch(new RegExp(`^${many} applications `));
      expect(outcome.nextStep).toBe(NEXT_STEPS[stage]);
      expect(outcome.evidenceAgainst.join(' ')).toContain('typical is only roughly known');
    });

    it('says nothing of a log without outcomes', () => {
      const outcome = examine(diagnosis, entered(many, 0), { outcomesRecorded: false });
      expect(outcome).toMatchObject({ kind: 'not-applicable' });
      expect(outcome).not.toHaveProperty('measured');
    });

    it('says nothing of a search of three days, however silent', () => {
      const young = several(30, (id, ago) => application(id, ago), { last: 0, everyDays: 0.1 }).map((each, i) => ({
        ...each,
        sentOn: i < 15 ? AS_OF : '2026-06-28',
      }));
      expect(examine(diagnosis, young).kind).toBe('too-little-data');
    });
  });
}

function searchOf({ before, next }: RateCase, count: number, advanced: number): readonly AnalysedApplication[] {
  const day = before.length + 1;
  const passed = before.map((kind, i) => [kind, i + 1] as const);
  return several(
    count,
    (id, ago) =>
      application(id, ago, [...passed, Number(id.slice(1)) < advanced ? [next, day] : ['rejected', day + 3]]),
    { last: 40 },
  );
}
