import { randomBytes } from 'node:crypto';

/** Without the letters that are mistaken for figures or for each other. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh id that a person can type: 12 letters and figures, 60 bits of chance. */
export function newId(): string {
  return [...randomBytes(12)].map((byte) => ALPHABET[byte & 31]).join('');
}
