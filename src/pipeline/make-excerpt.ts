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
 * The piece of a text around the first of some words (as `searchWords` cuts them), or `null` where it holds none.
 * Marked is what was typed, not the whole words that begin with it.
 */
export function makeExcerpt(field: Excerpt['field'], text: string, words: readonly string[]): Excerpt | null {
  const found = words.flatMap((word) => findWord(text, word));
  const first = found.toSorted((a, b) => a[0] - b[0])[0];
  if (!first) return null;
  const from = first[0] <= BEFORE ? 0 : wordStart(text, first[0] - BEFORE);
  const to = first[0] + AFTER >= text.length ? text.length : wordEnd(text, first[0] + AFTER);
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const inside = found.filter((mark) => mark[0] >= from && mark[1] <= to).toSorted((a, b) => a[0] - b[0]);
  return {
    field,
    text: `${before}${text.slice(from, to).replaceAll(/\s/g, ' ')}${after}`,
    marks: apart(inside).map(([start, end]) => [start - from + before.length, end - from + before.length]),
  };
}

type Mark = readonly [number, number];

/** Marks per word: what an excerpt can show. */
const MARKS_AT_MOST = 20;
const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces: there a word may begin anywhere. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Whether a text holds a word that begins with this one. */
export function holdsWord(text: string, word: string): boolean {
  return findWord(text, word).length > 0;
}

/** The places at which a word of the text begins with `word`. Most texts need no folding, which takes a hundred times longer. */
function findWord(text: string, word: string): readonly Mark[] {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? placesOf(lower, word) : [];
  if (plain.length > 0) return plain;
  const { folded, places } = foldKeepingPlaces(text);
  return placesOf(folded, word).map(([from, to]) => [places[from] ?? 0, places[to] ?? text.length]);
}

function placesOf(text: string, word: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf(word); at >= 0 && marks.length < MARKS_AT_MOST; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1];
    if (before === undefined || !IN_A_WORD.test(before) || UNSPACED.test(word)) marks.push([at, at + word.length]);
  }
  return marks;
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
    const isPlain = piece < '\u0080';
    const own = isPlain ? piece.toLowerCase() : foldText(piece);
    for (let i = 0; i < own.length; i++) places.push(isPlain ? at + i : at);
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
