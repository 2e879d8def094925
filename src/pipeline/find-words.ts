import { foldText } from '../db/search-words.ts';

/** Where a word stands in a text: [from, to), counted as JavaScript counts. */
export type Mark = readonly [number, number];

/**
 * The place of the first of these words (as `searchWords` cuts them) that begins a word of the text, or `null`.
 *
 * Most texts hold a word as it was typed, capitals aside; folding a long text takes a hundred times longer.
 */
export function firstPlace(text: string, words: readonly string[]): number | null {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? firstIn(lower, words) : null;
  if (plain !== null || isPlain(text)) return plain;
  return lower.length === text.length ? firstInMarked(text, words) : firstInFolded(text, words);
}

/** The place of the first of these words, all of the text folded. */
export function firstInFolded(text: string, words: readonly string[]): number | null {
  const { folded, places } = foldKeepingPlaces(text);
  const first = firstIn(folded, words);
  return first === null ? null : (places[first] ?? null);
}

const OUTSIDE_ASCII = /\P{ASCII}+/gu;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * The same where no plain word holds it: only a word with a letter outside ASCII can, and most texts have few of them.
 */
function firstInMarked(text: string, words: readonly string[]): number | null {
  const found = words.map(() => NEVER);
  let done = 0;
  for (const { 0: run, index } of text.matchAll(OUTSIDE_ASCII)) {
    if (index < done) continue;
    const [from, to] = [wordBegin(text, index), wordFinish(text, index + run.length)];
    const { folded, places } = foldKeepingPlaces(text.slice(from, to));
    words.forEach((word, i) => {
      const at = nextIn(folded, word, 0);
      if (at >= 0) found[i] = Math.min(found[i] as number, from + (places[at] ?? 0));
    });
    // The text is read forwards: the first word that is wanted cannot stand earlier any more.
    if (found[0] !== NEVER) break;
    done = to;
  }
  return found.find((at) => at < NEVER) ?? null;
}

function wordBegin(text: string, from: number): number {
  let at = from;
  while (at > 0 && IN_A_WORD.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** C++ and C# are words: what they end with belongs to them. */
function wordFinish(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\p{L}\p{M}\p{N}+#\P{ASCII}]/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** Every place at which a word of the text begins with this one. */
export function placesOf(text: string, word: string): readonly Mark[] {
  if (isPlain(text)) return allIn(text.toLowerCase(), word).map((at) => [at, at + word.length]);
  const { folded, places } = foldKeepingPlaces(text);
  return allIn(folded, word).map((at) => [places[at] ?? 0, places[at + word.length] ?? text.length]);
}

function firstIn(text: string, words: readonly string[]): number | null {
  for (const word of words) {
    const at = nextIn(text, word, 0);
    if (at >= 0) return at;
  }
  return null;
}

function allIn(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = nextIn(text, word, 0); at >= 0; at = nextIn(text, word, at + 1)) places.push(at);
  return places;
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces, and pictures: there a word may begin anywhere. */
const UNSPACED =
  /[\p{Extended_Pictographic}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

function nextIn(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    if (before === ' ' || !IN_A_WORD.test(before) || UNSPACED.test(before) || UNSPACED.test(word)) return at;
  }
  return -1;
}

function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text);
}

/** Plain letters together, any other with the marks on it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const PIECES = /[\x00-\x7f]+|[^\x00-\x7f]\p{M}*/gu;

/** The folded text, and for each of its places the place in the text it came from. */
function foldKeepingPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const isAscii = isPlain(piece);
    const own = foldText(piece);
    for (let i = 0; i < own.length; i++) places.push(isAscii ? at + i : at);
    folded += own;
    at += piece.length;
  }
  places.push(at);
  return { folded, places };
}
