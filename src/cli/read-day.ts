import type { Day } from '../kernel/day.ts';
import { parseDay } from '../kernel/parse-day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Refusal, wrongUsage } from './refusal.ts';

interface DayOptions {
  /** The option or field it was typed for, as the person typed it. */
  readonly where: string;
  readonly lies?: 'behind' | 'ahead';
}

/** A day as typed on the command line: 2026-03-02, yesterday, 3 Nov; of what is planned also tomorrow. */
export function readDay(text: string, today: Day, { where, lies = 'behind' }: DayOptions): Result<Day, Refusal> {
  const parsed = parseDay(text, today, lies);
  if (parsed.ok) return ok(parsed.day);
  const what =
    parsed.because === 'two-days' ? `"${text}" is ${parsed.days.join(' or ')}` : `"${text}" is no calendar day`;
  return fail(wrongUsage({ what, where, mend: 'write it as YYYY-MM-DD' }));
}
