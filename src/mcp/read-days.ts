import { z } from 'zod';
import type { Day } from '../kernel/day.ts';
import { parseDay } from '../kernel/parse-day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Refusal, refused } from './tool-error.ts';

/** A day as an assistant passes it on: it need not know which day today is. */
export const spokenDay = z
  .string()
  .max(40)
  .nullable()
  .describe('YYYY-MM-DD, or as the person says it: today, yesterday, Monday, 3 Nov. null where nobody knows.');

/** The same object with its spoken days as calendar days; one that is no day, or two, is refused with its field. */
export function readDays<Fields extends Readonly<Record<string, unknown>>>(
  given: Fields,
  names: readonly (keyof Fields & string)[],
  today: Day,
): Result<Fields, Refusal> {
  const read: Record<string, unknown> = { ...given };
  for (const name of names) {
    const text = given[name];
    if (typeof text !== 'string') continue;
    // What is planned lies ahead; everything else has happened.
    const parsed = parseDay(text, today, name === 'plannedOn' ? 'ahead' : 'behind');
    if (!parsed.ok) {
      const what =
        parsed.because === 'two-days' ? `"${text}" is ${parsed.days.join(' or ')}` : `"${text}" is no calendar day`;
      return fail(refused({ what, where: name, mend: 'write it as YYYY-MM-DD' }));
    }
    read[name] = parsed.day;
  }
  return ok(read as Fields);
}
