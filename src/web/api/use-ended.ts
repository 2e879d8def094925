import type { Day } from '../../kernel/day.ts';
import { useAsOf } from './use-as-of.ts';

/**
 * The last day of a log that nobody has kept for long, from which the list is looked at as the Debugger looks at it;
 * `on` is `undefined` where that is today.
 */
export function useEnded(): { readonly on: Day | undefined; readonly isKnown: boolean } {
  const { asOf, why, isKnown } = useAsOf();
  // A day in the address is the Debugger's: what is listed is what is recorded now.
  return { on: why === 'log-ended' ? asOf : undefined, isKnown };
}
