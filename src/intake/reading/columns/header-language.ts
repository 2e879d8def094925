import type { DateOrder } from '../dates/date-order.ts';
import { words } from '../fold.ts';
import { lazily } from '../lazily.ts';
import { FIELD_WORDS } from './field-words.data.ts';

/** The words that only German, French or Spanish headers have: people who write them write the day first. */
const dayFirst = lazily(dayFirstHeaders);

function dayFirstHeaders(): Set<string> {
  const english = new Set<string>();
  const others = new Set<string>();
  for (const lines of Object.values(FIELD_WORDS)) {
    lines.forEach((line, language) => {
      for (const phrase of line.split(','))
        (language === 0 ? english : language < 4 ? others : new Set()).add(words(phrase).join(' '));
    });
  }
  for (const phrase of english) others.delete(phrase);
  return others;
}

/** The order in which the writer of such headers writes day and month, or `null` where the language does not say. */
export function headerHabit(header: readonly string[]): DateOrder | null {
  const known = header.filter((title) => dayFirst().has(words(title).join(' '))).length;
  return known >= 2 || (known === 1 && header.length <= 3) ? 'dmy' : null;
}
