/** Longer ones are addresses and codes, of which the beginning is enough. */
const LONGEST_WORD = 64;

/**
 * Scripts that part no words by spaces. Of these every two characters that stand together are a word, and the last
 * one alone: so a single character is found as a beginning, and any longer piece by its pairs, wherever it stands.
 */
const UNSPACED =
  '[[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]&&[\\p{L}\\p{M}\\p{N}]]';
/** A run of such a script, an emoji, or a word of any other script: C++ and C# are words of their own. */
const WORD = new RegExp(
  `(${UNSPACED}+)|\\p{Extended_Pictographic}|[[\\p{L}\\p{N}]--${UNSPACED}][[\\p{L}\\p{M}\\p{N}]--${UNSPACED}]*[+#]*`,
  'gv',
);
const PLAIN_WORD = /[a-z0-9]+[+#]*/g;

/** Letters that no decomposition takes apart. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' }),
);

/** Text in one case without diacritics, in which "Ångström" is "angstrom"; other scripts keep their marks. */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize('NFC');
}

/**
 * The different words of a text, as the search by text knows them on every database: what is indexed and what is
 * looked for are cut the same way. Nothing but punctuation has no words.
 */
export function searchWords(text: string): readonly string[] {
  const folded = foldText(text);
  if (isPlain(folded)) return [...new Set((folded.match(PLAIN_WORD) ?? []).map(cut))];
  const words = new Set<string>();
  for (const [word, unspaced] of folded.matchAll(WORD)) {
    if (unspaced === undefined) words.add(cut(word));
    else for (const pair of pairs(unspaced)) words.add(pair);
  }
  return [...words];
}

function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text);
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}
