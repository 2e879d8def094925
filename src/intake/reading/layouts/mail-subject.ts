import { ABOUT_AN_APPLICATION, NOT_AN_APPLICATION } from './mail-subjects.data.ts';
import type { ReadingContext } from './reading-context.ts';

/** How many "job titles" must read like subjects of mails before the table is taken for a list of mails. */
const MAILS = 0.25;

/**
 * Makes the function that says why a row of a list of mails is no application, where the "roles" of this table are subjects of mails,
 * as tools that search a mailbox write them; `null` where the roles are roles.
 */
export function createMailFilter({
  table,
  columns,
}: ReadingContext): ((subject: string | null) => string | null) | null {
  const at = columns.byField.get('role')?.[0]?.at;
  if (at === undefined) return null;
  const step = Math.max(1, Math.floor(table.rows.length / 400));
  let [mails, looked] = [0, 0];
  for (let row = 0; row < table.rows.length; row += step) {
    const subject = table.rows[row]?.cells[at] ?? '';
    if (subject.trim() === '') continue;
    looked += 1;
    if (about(subject)) mails += 1;
  }
  if (looked === 0 || mails / looked < MAILS) return null;
  return (subject) =>
    subject !== null && about(subject) && !NOT_AN_APPLICATION.some((pattern) => pattern.test(subject))
      ? null
      : 'This reads like an advert, a receipt or a notice, not an application.';
}

function about(subject: string): boolean {
  return ABOUT_AN_APPLICATION.some((pattern) => pattern.test(subject));
}
