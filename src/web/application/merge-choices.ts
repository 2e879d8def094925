import type { ApplicationRow } from '../../http/api.ts';

const MOST = 8;

/** Applications that may be the same as this one: those of its company first, then what the typed words begin. */
export function mergeChoices(
  rows: readonly ApplicationRow[],
  { id, company }: Pick<ApplicationRow, 'id' | 'company'>,
  typed: string,
): readonly ApplicationRow[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const own = plain(company ?? '');
  const isOwn = (row: ApplicationRow) => own !== '' && plain(row.company ?? '') === own;
  const found = rows.filter((row) => {
    if (row.id === id) return false;
    if (words.length === 0) return isOwn(row);
    const names = ` ${plain(`${row.company ?? ''} ${row.role ?? ''}`)}`;
    return words.every((word) => names.includes(` ${word}`));
  });
  return found.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).slice(0, MOST);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
