/** Below this a word is so short that its neighbours are other words ("test", "text"). */
const SHORTEST = 5;
const SHORTEST_FOR_TWO = 9;

/**
 * Makes a function that returns the known word a mistyped one stands for, or `null`: "reeejected" → "rejected", "virutal" → "virtual".
 *
 * One error is forgiven from five letters on, two from nine; the first letter must be right, which keeps "selected" and "rejected" apart.
 */
export function createTypoMender(known: Iterable<string>): (word: string) => string | null {
  const byStart = new Map<string, string[]>();
  const bySqueezed = new Map<string, string>();
  for (const word of known) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    bySqueezed.set(squeeze(word), word);
    const start = word.slice(0, 1);
    const list = byStart.get(start);
    if (list) list.push(word);
    else byStart.set(start, [word]);
  }
  return (word) => {
    if (word.length < SHORTEST || word.length > 40 || !/^[a-z]+$/.test(word)) return null;
    const squeezed = squeeze(word);
    return bySqueezed.get(squeezed) ?? nearest(squeezed, byStart.get(word.slice(0, 1)) ?? []);
  };
}

function nearest(word: string, candidates: readonly string[]): string | null {
  const allowed = word.length >= SHORTEST_FOR_TWO ? 2 : 1;
  let best: string | null = null;
  let bestErrors = allowed + 1;
  for (const candidate of candidates) {
    const target = squeeze(candidate);
    if (Math.abs(target.length - word.length) > allowed) continue;
    const errors = typingErrors(word, target);
    if (errors < bestErrors) [best, bestErrors] = [candidate, errors];
  }
  return best;
}

/** A letter held down too long, or doubled in the wrong place, is the commonest slip. */
function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

/** Letters to insert, drop, change or swap with their neighbour (optimal string alignment distance). */
export function typingErrors(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let errors = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        errors = Math.min(errors, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(errors);
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
