/** Up to so many letters a word can be another word: "Go", "Rust", "Excel". */
const SHORT = 6;

/**
 * Looks a term up in a posting, strictly: whole words, in exactly this case where a word has at most six letters, and
 * such a word not as the first of a sentence ("Go beyond"). What is in doubt is not named.
 */
export function namesTerm(term: string): (posting: string) => boolean {
  const words = term.split(/\s+/);
  const [first = ''] = words.map((word) => word.toLowerCase());
  const body = words.map(wordPattern).join('\\s+');
  const whole = `(?<![\\p{L}\\p{N}@&._+#-])${body}(?![\\p{L}\\p{N}@&_+#-]|\\.[\\p{L}\\p{N}])`;
  const isAmbiguous = words.length === 1 && term.length <= SHORT && /^\p{Lu}\p{Ll}+$/u.test(term);
  const inside = `(?<!(?:^|[.!?:•*–-])\\s*)${whole}`;
  const pattern = new RegExp(
    isAmbiguous ? `${inside}|${whole}(?=\\s*(?:[,;/|()]|$|(?:and|or|und|oder|&)\\s+\\p{Lu}))` : whole,
    'mu',
  );
  // Most postings name most terms nowhere, and looking for a plain text is quick.
  return (posting) => posting.toLowerCase().includes(first) && pattern.test(posting);
}

function wordPattern(word: string): string {
  const plain = RegExp.escape(word);
  return word.length <= SHORT ? plain : `(?i:${plain})`;
}
