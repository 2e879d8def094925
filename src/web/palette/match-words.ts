/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Where the typed words stand in a text, as its stretches in order; `null` where one of them does not.
 *
 * Every typed word must begin a word of the text: "go pi" finds "Go to Pipeline". Case and accents do not matter.
 */
export function matchWords(text: string, typed: string): readonly Stretch[] | null {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const taken = new Map<number, number>();
  for (const one of wanted) {
    const found = words.find(({ 0: word, index }) => !taken.has(index) && fold(word).startsWith(one));
    if (found === undefined) return null;
    taken.set(found.index, lengthOf(found[0], one));
  }
  return stretches(text, taken);
}

/** How many letters of `word` are folded into `beginning`: accents make the two differ. */
function lengthOf(word: string, beginning: string): number {
  let length = 0;
  while (length < word.length && fold(word.slice(0, length)).length < beginning.length) length++;
  return length;
}

function stretches(text: string, taken: ReadonlyMap<number, number>): readonly Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const [start, length] of [...taken].toSorted(([one], [other]) => one - other)) {
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, start + length), isMatch: true });
    at = start + length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}
