/**
 * Text of the person's files made safe to print: one line, and nothing in it that a terminal would obey.
 *
 * A company's name may hold escape sequences (which move the cursor or retitle the window) or marks that turn
 * the writing direction of the whole line.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

const PLAIN = /^[ -~]*$/;
