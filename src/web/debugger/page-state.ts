import type { Report } from '../../analysis/report.ts';
import { REACH } from '../start/reach.data.ts';

/** From how many applications a first lean is worth more than a guess; see `reach.data.ts`. */
export const FIRST_LEAN = REACH[0].applications;

export type PageState = 'nothing' | 'no-outcomes' | 'too-little' | 'usual';

/** Which page a report asks for. Too little and nothing recorded are states of their own, with their own words. */
export function pageState({ applications, stages, verdict, accepted }: Report): PageState {
  if (applications === 0) return 'nothing';
  if (stages.every(({ rate }) => rate === null)) return 'no-outcomes';
  // A search that led to an offer lacks nothing, however small it was.
  return !accepted && verdict.stage === null && applications < FIRST_LEAN ? 'too-little' : 'usual';
}
