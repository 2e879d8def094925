import { createHmac } from 'node:crypto';
import { companyKey, roleKey } from '../pipeline/company-key.ts';
import type { Applying } from './why-not.ts';

const SECRET_PARTS = 4;
const PART = 2 ** 32;
/** Six bytes of the digest make the number. */
const DIGITS = 12;

/** What all coins of one experiment fall by: 128 bits of chance as 32 hexadecimal digits, told by no door. */
export function makeCoinSecret(chance: () => number): string {
  const parts = Array.from({ length: SECRET_PARTS }, () => Math.floor(chance() * PART));
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** The name by which an application is known to a coin: company and role, however they are written. */
export function coinName({ company, role }: Pick<Applying, 'company' | 'role'>): string {
  return JSON.stringify([companyKey(company ?? ''), roleKey(role ?? '')]);
}

/**
 * A number from 0 to below 1 for the `nth` application of a name, from 0 on: nobody can foresee it without the secret, and
 * asked again it is the same, so that undoing a draw and drawing again changes nothing.
 */
export function tossOf(secret: string, name: string, nth: number): number {
  const digest = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${name}#${nth}`).digest('hex');
  return Number.parseInt(digest.slice(0, DIGITS), 16) / 16 ** DIGITS;
}
