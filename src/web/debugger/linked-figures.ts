import type { Door } from './door.ts';

export interface LinkableFigure {
  readonly text: string;
  /** The words it stands right before, where the figure alone could be another one's. */
  readonly before?: string;
  readonly door: Door;
}

export interface Linked {
  readonly text: string;
  readonly door: Door | null;
}

/**
 * Cuts a sentence at the figures that have a door: the first standing alone of each is linked, in order.
 *
 * A figure is never found inside a longer one ("12" not in "142") and zero opens nothing.
 */
export function linkFigures(sentence: string, figures: readonly LinkableFigure[]): readonly Linked[] {
  const spans: { from: number; to: number; door: Door }[] = [];
  for (const { text, before = '', door } of figures) {
    if (text === '0') continue;
    const found = findAlone(sentence, { text, before }, spans);
    if (found !== null) spans.push({ from: found, to: found + text.length, door });
  }
  spans.sort((a, b) => a.from - b.from);
  const parts: Linked[] = [];
  let at = 0;
  for (const { from, to, door } of spans) {
    if (from > at) parts.push({ text: sentence.slice(at, from), door: null });
    parts.push({ text: sentence.slice(from, to), door });
    at = to;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), door: null });
  return parts;
}

function findAlone(
  sentence: string,
  { text, before }: { text: string; before: string },
  taken: readonly { from: number; to: number }[],
): number | null {
  const wanted = text + before;
  for (let from = sentence.indexOf(wanted); from >= 0; from = sentence.indexOf(wanted, from + 1)) {
    const to = from + text.length;
    const inside = /(\w|\d[.,])$/.test(sentence.slice(0, from)) || /^(\w|[.,]\d)/.test(sentence.slice(to));
    if (!inside && !taken.some((span) => from < span.to && to > span.from)) return from;
  }
  return null;
}
