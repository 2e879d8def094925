import type { Day } from '../kernel/day.ts';
import { parseDay } from '../kernel/parse-day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Refusal, refused } from './refusal.ts';

/** A day as typed on the command line: 2026-03-02, yesterday, 3 Nov. */
export function readDay(text: string, today: Day): Result<Day, Refusal> {
  const parsed = parseDay(text, today);
  if (parsed.ok) return ok(parsed.day);
  const what =
    parsed.because === 'two-days' ? `"${text}" is ${parsed.days.join(' or ')}` : `"${text}" is no calendar day`;
  return fail(refused({ what, where: 'day', mend: 'write it as YYYY-MM-DD' }));
}
