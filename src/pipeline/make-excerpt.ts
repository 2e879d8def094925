import { firstPlace, type Mark, placesOf } from './find-words.ts';

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
  const marks = words.flatMap((word) => placesOf(shown, word)).toSorted((a, b) => a[0] - b[0]);
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  return {
    field,
    text: `${before}${shown.replaceAll(/\s/g, ' ')}${after}`,
    marks: apart(marks).map(([start, end]) => [start + before.length, end + before.length]),
  };
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
