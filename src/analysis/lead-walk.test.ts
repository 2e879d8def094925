import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkLead } from './lead-walk.ts';
import type { TrialAnswer } from './trial-answer.ts';

/** One application a day, of which every so-many-th is answered on the day it is old enough; each drawn by its own coin. */
function evenly(count: number, everyNth: number, armOf: (answer: number) => 'A' | 'B' = () => 'B'): TrialAnswer[] {
  return Array.from({ length: count }, (_, at): TrialAnswer => {
    const isAnswered = at % everyNth === everyNth - 1;
    const arm = isAnswered ? armOf(Math.floor(at / everyNth)) : 'A';
    const common = { id: `a${at}`, arm, block: null, stratum: '', sent: at };
    return isAnswered
      ? { ...common, outcome: 'reached', wait: 5, known: at + 5 }
      : { ...common, outcome: 'rejected', wait: 9, known: at + 9 };
  });
}

/** The day on which the application sent on day `at` is old enough. */
const ripe = (at: number) => at + 30;

describe('the next line of proof', () => {
  it('is the one that comes, where answers go on coming as they came', () => {
    const plans = fc.record({ horizon: fc.integer({ min: 12, max: 160 }), everyNth: fc.integer({ min: 1, max: 6 }) });
    fc.assert(
      fc.property(plans, fc.nat(), ({ horizon, everyNth }, given) => {
        const answers = evenly(horizon, everyNth);
        const { points } = walkLead(answers, horizon, ripe(horizon));
        // Looked at on the day of an answer, when as many answer as the plan says.
        const today = ripe(everyNth * (1 + (given % Math.max(1, Math.floor(horizon / everyNth) - 1))) - 1);
        const seen = walkLead(answers, horizon, today);
        const next = points.slice(seen.points.length).find(({ needed }) => needed !== null);
        expect(seen.nextLine).toBe(next?.needed ?? null);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    { name: 'an empty plan whose every answer goes one way', answers: [], until: 30, line: 10 },
    { name: 'a plan that is full', answers: evenly(40, 1), until: ripe(40), line: null },
    { name: 'too little left for any lead', answers: evenly(37, 12), until: ripe(36), line: null },
  ])('$name: $line', ({ answers, until, line }) => expect(walkLead(answers, 40, until).nextLine).toBe(line));

  it('changes nothing of the days that were', () => {
    const answers = evenly(80, 2, (answer) => (answer % 3 === 0 ? 'A' : 'B'));
    const whole = walkLead(answers, 80, ripe(80)).points;
    for (const until of [ripe(3), ripe(20), ripe(41)]) {
      const { points } = walkLead(answers, 80, until);
      expect(points).toEqual(whole.slice(0, points.length));
    }
  });
});
