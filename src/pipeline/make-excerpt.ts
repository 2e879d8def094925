import { foldText } from '../db/search-words.ts';

/** A piece of the text in which the words of a search were found. */
export interface Excerpt {
  readonly field: 'company' | 'role' | 'location' | 'tags' | 'notes' | 'event' | 'posting';
  readonly text: string;
  /** Where the words stand in `text`, as places [from, to) counted as JavaScript counts. */
  readonly marks: readonly (readonly [number, number])[];
}

/** Characters shown before and after the first word found: two lines of a list. */
const BEFORE = 40;
const AFTER = 100;

/**
 * The piece of a text around the first place of one of `wanted`, with every place of `words` in it marked; `null` where
 * the text holds none of `wanted`. Words are cut as `searchWords` cuts them, and what is marked is what was typed, not
 * the whole words that begin with it.
 */
export function makeExcerpt(
  field: Excerpt['field'],
  text: string,
  { wanted, words }: { readonly wanted: readonly string[]; readonly words: readonly string[] },
): Excerpt | null {
  const at = firstPlace(text, wanted);
  if (at === null) return null;
  const from = at <= BEFORE ? 0 : wordStart(text, at - BEFORE);
  const to = at + AFTER >= text.length ? text.length : wordEnd(text, at + AFTER);
  const shown = text.slice(from, to);
  const marks = words.flatMap((word) => findWord(shown, word)).toSorted((a, b) => a[0] - b[0]);
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    field,
    text: `${before}${shown.replaceAll(/\s/g, ' ')}${after}`,
    marks: apart(marks).map(([start, end]) => [start + before.length, end + before.length]),
  };
}

/** Whether a text holds a word that begins with this one. */
export function holdsWord(text: string, word: string): boolean {
  return firstPlace(text, [word]) !== null;
}

type Mark = readonly [number, number];

/** Most texts hold a word as it was typed, capitals aside; folding a long text takes a hundred times longer. */
function firstPlace(text: string, words: readonly string[]): number | null {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? firstOf(lower, words) : null;
  if (plain !== null || isPlain(text)) return plain;
  const { folded, places } = foldKeepingPlaces(text);
  const first = firstOf(folded, words);
  return first === null ? null : (places[first] ?? null);
}

function firstOf(text: string, words: readonly string[]): number | null {
  for (const word of words) {
    const [place] = placesOf(text, word);
    if (place !== undefined) return place;
  }
  return null;
}

function findWord(text: string, word: string): readonly Mark[] {
  if (isPlain(text)) return [...placesOf(text.toLowerCase(), word)].map((at) => [at, at + word.length]);
  const { folded, places } = foldKeepingPlaces(text);
  return [...placesOf(folded, word)].map((at) => [places[at] ?? 0, places[at + word.length] ?? text.length]);
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces: there a word may begin anywhere. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1];
    if (before === undefined || !IN_A_WORD.test(before) || UNSPACED.test(word)) yield at;
  }
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

function wordStart(text: string, near: number): number {
  const space = text.slice(near, near + BEFORE).search(/\s/);
  return space < 0 || space > BEFORE / 2 ? whole(text, near) : near + space + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > near - BEFORE ? space : whole(text, near);
}

/** Not between the two halves of one character. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

/** In order, without those that stand inside an earlier one. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  let end = 0;
  return marks.filter((mark) => {
    const isApart = mark[0] >= end;
    if (isApart) end = mark[1];
    return isApart;
  });
}
