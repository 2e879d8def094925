import { chanceWord } from '../../analysis/chance-words.ts';

/** How the words of the one table stand behind "is": "rather" alone would be half a sentence. */
const PREDICATES: Readonly<Record<ReturnType<typeof chanceWord>, string>> = {
  'almost certain': 'almost certain',
  likely: 'likely',
  rather: 'rather likely',
  open: 'as likely as not',
  'rather not': 'rather unlikely',
  unlikely: 'unlikely',
  hardly: 'hardly to be expected',
};

/** A chance in words that follow "is"; the sentence carries the figure beside it. */
export function chanceWords(chance: number): string {
  // The word goes with the figure that is shown beside it.
  return PREDICATES[chanceWord(Math.round(chance * 100) / 100)];
}

/** A range of rates in words, "11 to 41", each end in 100. Ends that round to the same figure become one. */
export function endsInHundred({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? String(from) : `${from} to ${to}`;
}

/** A chance the way it is told of a single application: "1 in 12". From one half up it is told in 10. */
export function oneIn(chance: number): string {
  if (chance <= 0) return 'none';
  if (chance >= 0.95) return 'over 9 in 10';
  if (chance >= 0.5) return `${Math.round(chance * 10)} in 10`;
  const of = Math.round(1 / chance);
  return of > 200 ? 'under 1 in 200' : `1 in ${of}`;
}

/** A gain in points of a chance: "+16", and "under +1" where it rounds to nothing. */
export function gainPoints(gain: number): string {
  if (gain <= 0) return '0';
  return gain < 0.005 ? 'under +1' : `+${Math.round(gain * 100)}`;
}

/** In how many searches something happens, as one says it. */
export function howManySearches(chance: number): string {
  if (chance > 0.95) return 'almost every search';
  return chance < 0.05 ? 'hardly any search' : `${Math.round(chance * 10)} of 10 searches`;
}
