const PLAIN = /^[a-z0-9 ]*$/;
/** Words of plain letters with one blank between them; without a capital inside a word, lower case is all they need. */
const SIMPLE = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/;
const CAPITAL_INSIDE = /[a-z][A-Z]/;
const MARKS = /[\u0300-\u036f]/g;
const JOINTS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i' };

/**
 * The plain form in which words are compared: lower case, no accents, `camelCase` and `snake_case` taken apart,
 * punctuation as spaces, each Chinese character a word of its own. "Rückmeldung (E-Mail)" → "ruckmeldung e mail".
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  if (SIMPLE.test(text) && !CAPITAL_INSIDE.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[ßøæœłđı]/g, (letter) => JOINTS[letter] ?? letter)
    .replace(/\bw\/o\b/g, 'without')
    .replace(/n['’´`]t\b/g, 'nt')
    .replace(/['’´`]s\b/g, '')
    .replace(/[\u3400-\u9fff]/g, ' $& ')
    .replace(/[^a-z0-9\u3400-\u9fff]+/g, ' ')
    .trim();
}

export function words(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ').filter((word) => word !== '');
}
