import type { ApplicationRow } from '../../http/api.ts';

const folded = new WeakMap<ApplicationRow, string>();

/** Whether each word begins a word of what the row itself shows; what the server finds besides comes a moment later. */
export function findsText(row: ApplicationRow, words: readonly string[]): boolean {
  const known = folded.get(row) ?? foldRow(row);
  return words.every((word) => known.includes(` ${word}`));
}

/** The words of a filter, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean);
}

function foldRow(row: ApplicationRow): string {
  const { company, role, location, tags } = row;
  const text = ` ${fold([company, role, location, ...tags].filter(Boolean).join(' '))}`;
  folded.set(row, text);
  return text;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
