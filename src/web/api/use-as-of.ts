import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lastRecordedDay } from '../../analysis/last-recorded-day.ts';
import { type Day, daysBetween } from '../../kernel/day.ts';
import { evidenceQuery, statusQuery } from './queries.ts';

/** A log nobody has kept for so long is looked at from its own last day, or all of it would turn into silence. */
const KEPT_DAYS = 90;

export interface AsOf {
  /** The day to look from; `undefined` is today. */
  readonly asOf: Day | undefined;
  /** The day was chosen by the person, or by the page because the log ended long ago. */
  readonly why: 'today' | 'chosen' | 'log-ended';
  /** False until it is known whether the log ended. */
  readonly isKnown: boolean;
  readonly today: Day | undefined;
}

/** The day the page looks from: the one in the address, else today, else the last day of a log that ended long ago. */
export function useAsOf(): AsOf {
  const { asOf: chosen } = useSearch({ strict: false });
  const { data: status } = useQuery(statusQuery);
  const today = status?.today;
  const lastSent = status?.searches.find(({ isActive }) => isActive)?.lastSentOn ?? null;
  const mayHaveEnded = chosen === undefined && isLongAgo(lastSent, today);
  const { data: evidence, isError } = useQuery({ ...evidenceQuery(undefined), enabled: mayHaveEnded });
  if (chosen !== undefined) return { asOf: chosen, why: chosen === today ? 'today' : 'chosen', isKnown: true, today };
  if (!mayHaveEnded || isError) return { asOf: undefined, why: 'today', isKnown: true, today };
  const last = evidence === undefined ? null : lastRecordedDay(evidence.input);
  if (!isLongAgo(last, today)) return { asOf: undefined, why: 'today', isKnown: last !== null, today };
  return { asOf: last ?? undefined, why: 'log-ended', isKnown: true, today };
}

function isLongAgo(day: Day | null, today: Day | undefined): boolean {
  return day !== null && today !== undefined && daysBetween(day, today) > KEPT_DAYS;
}
