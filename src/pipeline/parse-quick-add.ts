import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { NewApplicationInput } from './model.ts';
import { readQuickAdd } from './read-quick-add.ts';

export type QuickAddFailure =
  | { readonly kind: 'company-missing'; readonly line: string }
  /** Said twice, or one part too many: `parts` are the ones that found no place. */
  | { readonly kind: 'parts-left-over'; readonly parts: readonly string[] }
  | { readonly kind: 'two-days-fit'; readonly text: string; readonly days: readonly [Day, Day] }
  | { readonly kind: 'not-a-day'; readonly field: string; readonly text: string };

/**
 * Reads the one line that adds an application, "Acme, Backend Engineer, referral, yesterday", as `readQuickAdd` does,
 * and refuses it where any part of it was not understood: nothing that was typed is dropped in silence.
 */
export function parseQuickAdd(line: string, today: Day): Result<NewApplicationInput, QuickAddFailure> {
  const { application, notUnderstood } = readQuickAdd(line, today);
  const [first] = notUnderstood;
  for (const { text, because, days } of notUnderstood) {
    if (because === 'two-days' && days) return fail({ kind: 'two-days-fit', text, days });
    if (because === 'no-day') return fail({ kind: 'not-a-day', field: 'sentOn', text });
  }
  if (first) return fail({ kind: 'parts-left-over', parts: notUnderstood.map(({ text }) => text) });
  const { company, role, postingUrl } = application;
  if (!company && !role && !postingUrl) return fail({ kind: 'company-missing', line });
  return ok(application);
}
