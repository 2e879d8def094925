import { createHash } from 'node:crypto';
import { companyNameKey } from '../pipeline/company-key.ts';
import type { Draft } from './draft.ts';

/** What an application is known by. */
export interface Known {
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: string | null;
  /** The file it was read from; `null` for one that was typed. */
  readonly file: string | null;
}

/**
 * The three facts by which an application is known again: names in one case, the day as written.
 *
 * Without a company ("Application 7" of a flow diagram) two files can mean different ones, so the file's name counts too.
 */
export function identityOf({ company, role, sentOn, file }: Known): string {
  const named = companyAndRole(company, role);
  const nameless = company === null ? `\u001f${file?.replace(/^.*[\\/]/, '') ?? ''}` : '';
  return `${named}\u001f${sentOn ?? ''}${nameless}`;
}

export function draftIdentity({ company, role, sentOn, origin }: Draft): string {
  return identityOf({ company, role, sentOn, file: origin.file });
}

export function companyAndRole(company: string | null, role: string | null): string {
  return `${companyNameKey(company ?? '')}\u001f${companyNameKey(role ?? '')}`;
}

/** A short hash of everything that was read from a row: the same one again means that the row says nothing new. */
export function contentOf({ origin: _, ...draft }: Draft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('base64').slice(0, 22);
}
