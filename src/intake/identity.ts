import { createHash } from 'node:crypto';
import { companyNameKey } from '../pipeline/company-key.ts';
import type { Draft } from './draft.ts';

/** The three facts by which an application is known again: names in one case, the day as written. */
export function identityOf(company: string | null, role: string | null, sentOn: string | null): string {
  return `${companyAndRole(company, role)}\u001f${sentOn ?? ''}`;
}

export function companyAndRole(company: string | null, role: string | null): string {
  return `${companyNameKey(company ?? '')}\u001f${companyNameKey(role ?? '')}`;
}

/** A short hash of everything that was read from a row: the same one again means that the row says nothing new. */
export function contentOf({ origin: _, ...draft }: Draft): string {
  return createHash('sha256').update(JSON.stringify(draft)).digest('base64').slice(0, 22);
}
