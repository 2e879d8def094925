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

/** How the words stand behind "is": "rather" alone would be half a sentence. */
const PREDICATES: Readonly<Record<ChanceWord, string>> = {
  'almost certain': 'almost certain',
  likely: 'likely',
  rather: 'rather likely',
  open: 'as likely as not',
  'rather not': 'rather unlikely',
  unlikely: 'unlikely',
  hardly: 'hardly to be expected',
};

/** A chance in words that follow "is". The word goes with the figure that is shown beside it, so it is rounded like it. */
export function chancePredicate(chance: number): string {
  return PREDICATES[chanceWord(Math.round(chance * 100) / 100)];
}
