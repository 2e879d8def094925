import type { Excerpt } from '../../pipeline/make-excerpt.ts';
import type { Terminal } from '../terminal.ts';
import { shorten } from './layout.ts';
import { printable } from './printable.ts';

const INDENT = '       ';
const FIELD_WORDS: Readonly<Record<Excerpt['field'], string>> = {
  company: 'company',
  role: 'role',
  location: 'place',
  tags: 'tags',
  notes: 'notes',
  posting: 'posting',
  event: 'timeline',
};

/** Where the words of a search stand, on one line below its application. */
export function excerptText({ field, text }: Excerpt, { paint, columns }: Terminal): string {
  const words = `${FIELD_WORDS[field]}: ${printable(text).replace(/\s+/g, ' ').trim()}`;
  return INDENT + paint('quiet', shorten(words, columns - INDENT.length));
}
