import type { Eligible, Varies } from './model.ts';
import type { Experiment } from './view.ts';

/** What is drawn when an application is written; the others are drawn later, when a round or an answer is due. */
const LATER: ReadonlySet<Varies> = new Set<Varies>(['preparation', 'follow-up']);

/** Whether the arm is drawn after the application was sent: for a round to prepare, or a silence to follow up. */
export function isDrawnLater({ varies }: Pick<Experiment, 'varies'>): boolean {
  return LATER.has(varies);
}

type Taking = Pick<Experiment, 'varies' | 'eligible'>;

/** Whether two experiments could draw for one application at the same step. */
export function mayOverlap(one: Taking, other: Taking): boolean {
  if (isDrawnLater(one) !== isDrawnLater(other)) return false;
  return !isApart(one.eligible, other.eligible, 'channels') && !isApart(one.eligible, other.eligible, 'levels');
}

function isApart(one: Eligible, other: Eligible, field: 'channels' | 'levels'): boolean {
  const [own, others] = [one[field] as readonly string[] | undefined, other[field] as readonly string[] | undefined];
  if (own === undefined || others === undefined) return false;
  return !own.some((value) => others.some((wanted) => wanted.toLowerCase() === value.toLowerCase()));
}

/** Whether the two were declared to run on the same applications, each with draws of its own. */
export function areCrosswise(one: Experiment, other: Experiment): boolean {
  return one.crosswiseWith.includes(other.id) || other.crosswiseWith.includes(one.id);
}
