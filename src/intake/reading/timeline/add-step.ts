import { ENDING_KINDS, OUTCOME_KINDS } from '../../../analysis/model.ts';
import type { Concept } from '../stages/concept.ts';
import type { Step } from './step.ts';

/** Everything that tells how far an application came or how it ended. */
export const PROGRESS: ReadonlySet<Concept> = new Set<Concept>([
  ...OUTCOME_KINDS,
  'test',
  'second',
  'declined?',
  'lost-interest',
]);
/** Everything that ends one. */
export const CLOSING: ReadonlySet<Concept> = new Set<Concept>([...ENDING_KINDS, 'declined?', 'lost-interest']);

/** An undated step said before is not said again; a day completes it. */
export function addStep(steps: Step[], step: Step): void {
  const at = steps.findIndex(
    ({ concept, on }) => concept === step.concept && (on === null || step.on === null || on === step.on),
  );
  const known = steps[at];
  if (known === undefined) steps.push(step);
  else if (known.on === null && step.on !== null) steps[at] = step;
}

/** Takes back a rejection that something plainer contradicts. */
export function dropRejection(steps: Step[]): void {
  for (let at = steps.length - 1; at >= 0; at--) if (steps[at]?.concept === 'rejected') steps.splice(at, 1);
}

/** Progress, as against a rejection. */
export function isPositive(concept: Concept): boolean {
  return PROGRESS.has(concept) && concept !== 'rejected';
}
