/** Small words of the languages that resumes are read in; none is a word of another of them. */
const SMALL_WORDS = {
  en: ['the', 'and', 'of', 'with', 'for', 'to', 'by', 'from'],
  de: ['und', 'der', 'die', 'das', 'mit', 'für', 'von', 'im', 'zur', 'bei'],
  fr: ['et', 'les', 'sur', 'dans', 'pour', 'avec', 'une', 'aux'],
  es: ['y', 'el', 'los', 'las', 'del', 'con', 'para', 'una'],
} as const;
/** Fewer of them than this say nothing. */
const FEWEST = 3;

/** The language a text is written in, by its small words; `null` where they are few or two languages are as common. */
export function writtenIn(text: string): keyof typeof SMALL_WORDS | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = (Object.keys(SMALL_WORDS) as (keyof typeof SMALL_WORDS)[]).map((language) => {
    const small = new Set<string>(SMALL_WORDS[language]);
    return { language, count: words.filter((word) => small.has(word)).length };
  });
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!first || first.count < FEWEST || first.count === second?.count) return null;
  return first.language;
}
