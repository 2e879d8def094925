/** The words a chance may be given, from the highest down: each holds from `from` on. One table for the whole program. */
export const CHANCE_WORDS = [
  { from: 0.95, word: 'almost certain' },
  { from: 0.75, word: 'likely' },
  { from: 0.6, word: 'rather' },
  { from: 0.4, word: 'open' },
  { from: 0.25, word: 'rather not' },
  { from: 0.05, word: 'unlikely' },
  { from: 0, word: 'hardly' },
] as const;
export type ChanceWord = (typeof CHANCE_WORDS)[number]['word'];

/** The word for a chance between 0 and 1; the figure always goes beside it. */
export function chanceWord(chance: number): ChanceWord {
  return CHANCE_WORDS.find(({ from }) => chance >= from)?.word ?? 'hardly';
}
