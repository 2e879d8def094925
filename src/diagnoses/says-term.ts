/** From so many letters on a word is recognised inside a compound: "Excelkenntnisse", but not "Java" in "JavaScript". */
const COMPOUND = 5;
/** From so many letters on it is recognised anywhere, its parts joined or parted: "NodeJS", "Datenbankentwicklung". */
const LONG = 7;

/**
 * Whether a resume says a term, loosely: any case, plural, separators, parts of compounds, the words in any order. What
 * is in doubt is said.
 */
export function saysTerm(resume: string): (term: string) => boolean {
  const text = plain(resume);
  const joined = squashed(text);
  return (term) => {
    const whole = squashed(plain(term));
    if (whole.length >= LONG && joined.includes(stem(whole))) return true;
    return plain(term)
      .split(/[^\p{L}\p{N}+#.]+/u)
      .filter((word) => squashed(word) !== '')
      .every((word) => saysWord(text, joined, word));
  };
}

function saysWord(text: string, joined: string, word: string): boolean {
  const root = stem(squashed(word));
  if (root.length >= LONG) return joined.includes(root);
  const end = root.length >= COMPOUND ? '' : '(?:s|es|n|en|js)?(?![\\p{L}+#])';
  const parts = [...root].map((letter) => RegExp.escape(letter)).join('[.\\-/ ]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts}${end}`, 'u').test(text);
}

/** Small letters without accents: "Café" and "cafe" are the same. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function squashed(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}+#]/gu, '');
}

/** Without the end of a plural or ".js", where enough is left. */
function stem(word: string): string {
  const bare = word.replace(/(?:js|ies|es|en|s|n|y)$/, '');
  return bare.length >= 4 ? bare : word;
}
