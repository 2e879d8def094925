/** Without the letters that are mistaken for figures or for each other. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A fresh id that a person can type: 12 letters and figures, 60 bits of chance. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => ALPHABET[byte & 31]).join('');
}
