import { ABOUT_AN_APPLICATION, NOT_AN_APPLICATION } from './mail-subjects.data.ts';
import type { ReadingContext } from './reading-context.ts';
import type { Names } from './split-names.ts';

/** How many "job titles" must read like subjects of mails before the table is taken for a list of mails. */
const MAILS = 0.25;

export interface MailReader {
  /** Why a mail with this subject is no application, or `null` where it is about one. */
  readonly whyNot: (subject: string | null) => string | null;
  /** Who it was sent to; a subject that names nobody stands in for the role, so that the row can be found again. */
  readonly names: (sender: string | null, subject: string | null) => Names;
}

/**
 * Makes the reader of a list of mails, where the "roles" of this table are subjects of mails, as tools that search a mailbox write
 * them; `null` where the roles are roles.
 */
export function createMailReader({ table, columns }: ReadingContext): MailReader | null {
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
  return looked === 0 || mails / looked < MAILS ? null : { whyNot, names };
}

const BECAUSE = 'This reads like an advert, a receipt or a notice, not an application.';

function whyNot(subject: string | null): string | null {
  if (subject === null) return BECAUSE;
  return about(subject) && !NOT_AN_APPLICATION.some((pattern) => pattern.test(subject)) ? null : BECAUSE;
}

const NAMED = /\b(?:to|at|with|in|bei|chez|en)\s+((?:[A-Z0-9][\w.&'’+-]*[ ]*){1,5})/;
const DESK =
  /\b(?:recruit(?:ment|ing)?|talent|acquisition|careers?|hiring|hr|jobs|team|notifications?|workday|workable|no.?reply|human resources)\b|@ ?icims/gi;

/** The name in the subject says more than the sender, which is often the system the mail was sent through. */
function company(sender: string | null, subject: string | null): string | null {
  const named = NAMED.exec(subject ?? '')?.[1]?.replace(/(?<![\s.])[\s.]+$/, '');
  if (named) return named;
  if (sender === null || sender.includes('=?') || ADDRESS.test(sender)) return null;
  const name = sender.replace(/["“”]/g, '').replace(DESK, '').replace(/\s+/g, ' ').trim();
  return name === '' ? null : name;
}

function names(sender: string | null, subject: string | null): Names {
  const name = company(sender, subject);
  return { company: name, role: name === null ? subject : null };
}

const ADDRESS = /^[^\s@]+@\S+$/;

function about(subject: string): boolean {
  return ABOUT_AN_APPLICATION.some((pattern) => pattern.test(subject));
}
