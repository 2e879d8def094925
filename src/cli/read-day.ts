import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { parseDay } from '../pipeline/parse-day.ts';
import { type Refusal, wrongUsage } from './refusal.ts';

/** A day as typed on the command line: 2026-03-02, yesterday, 3 Nov. */
export function readDay(text: string, today: Day, where = 'day'): Result<Day, Refusal> {
  const parsed = parseDay(text, today);
  if (parsed.ok) return ok(parsed.day);
  const what =
    parsed.because === 'two-days' ? `"${text}" is ${parsed.days.join(' or ')}` : `"${text}" is no calendar day`;
  return fail(wrongUsage({ what, where, mend: 'write it as YYYY-MM-DD' }));
}
