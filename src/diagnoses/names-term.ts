/** Up to so many letters a word can be another word: "Go", "Rust", "Excel". */
const SHORT = 6;
/** What may follow a short word that begins a line, as long as it is in a list. */
const BESIDE = '\\s*(?:[,;/|()]|$|(?:and|or|und|oder|&)\\s+\\p{Lu})';

/**
 * Looks a term up in a posting, strictly: whole words, in exactly this case where a word has at most six letters, and
 * such a word not as the first of a sentence ("Go beyond"). What is in doubt is not named.
 *
 * Who looks up many terms gives the posting in small letters as well: finding a plain text there is quick, and the pattern
 * is tried only where it stands.
 */
export function namesTerm(term: string): (posting: string, lowered?: string) => boolean {
  const words = term.split(/\s+/);
  const [first = ''] = words.map((word) => word.toLowerCase());
  const body = words.map(wordPattern).join('\\s+');
  const whole = `(?<![\\p{L}\\p{N}@&._+#-])${body}(?![\\p{L}\\p{N}@&_+#-]|\\.[\\p{L}\\p{N}])`;
  const isAmbiguous = words.length === 1 && term.length <= SHORT && /^\p{Lu}\p{Ll}+$/u.test(term);
  const inside = `(?<!(?:^|[.!?:•*–-])\\s*)${whole}`;
  const pattern = new RegExp(isAmbiguous ? `${inside}|${whole}(?=${BESIDE})` : whole, 'muy');
  return (posting, lowered = posting.toLowerCase()) => {
    for (let at = lowered.indexOf(first); at >= 0; at = lowered.indexOf(first, at + 1)) {
      pattern.lastIndex = at;
      if (pattern.test(posting)) return true;
    }
    return false;
  };
}

function wordPattern(word: string): string {
  const plain = RegExp.escape(word);
  return word.length <= SHORT ? plain : `(?i:${plain})`;
}
