import type { ImportedFile, PreviewedDraft } from '../../http/api.ts';
import type { FileCounts, PlacedRow } from './preview-counts.ts';

/** Which rows are listed: all of them, or those of one kind. */
export type RowFilter = 'all' | 'new' | 'wishes' | 'adds' | 'known' | 'deleted' | 'doubted' | 'set-aside' | 'left-out';

export interface CountedFilter {
  readonly id: RowFilter;
  readonly words: string;
  readonly rows: readonly PlacedRow[];
}

/** The kinds of rows there are in a file, those without any left out, all rows first. */
export function rowFilters(file: ImportedFile, counts: FileCounts): readonly CountedFilter[] {
  const { rows, doubted, setAside, leftOut } = counts;
  const draftOf = ({ look }: PlacedRow) => (look.draft === null ? undefined : file.drafts?.[look.draft]);
  const fated = (isMeant: (draft: PreviewedDraft) => boolean) =>
    rows.filter((row) => {
      const draft = draftOf(row);
      return draft !== undefined && isMeant(draft);
    });
  const filters: readonly CountedFilter[] = [
    { id: 'all', words: 'all', rows },
    { id: 'new', words: 'new', rows: fated((draft) => draft.fate === 'new' && !isUnsent(draft)) },
    { id: 'wishes', words: 'saved, not sent', rows: fated((draft) => draft.fate === 'new' && isUnsent(draft)) },
    { id: 'adds', words: 'add something', rows: fated(({ fate }) => fate === 'adds') },
    { id: 'known', words: 'you have already', rows: fated(({ fate }) => fate === 'known') },
    { id: 'deleted', words: 'you deleted', rows: fated(({ fate }) => fate === 'deleted') },
    { id: 'doubted', words: 'not understood', rows: doubted },
    { id: 'set-aside', words: 'no applications', rows: setAside },
    { id: 'left-out', words: 'left out by you', rows: leftOut },
  ];
  return filters.filter(({ id, rows: own }) => id === 'all' || (own.length > 0 && own.length < rows.length));
}

function isUnsent({ state }: PreviewedDraft): boolean {
  return state === 'wish' || state === 'draft';
}

const TELLING = 3;

/** A few rows that show most of how the file is read: those with most events, in the order of the file. */
export function tellingRows(file: ImportedFile, { rows }: FileCounts): readonly PlacedRow[] {
  const eventsOf = ({ look }: PlacedRow) => (look.draft === null ? 0 : (file.drafts?.[look.draft]?.events.length ?? 0));
  // Rows that tell the same number of things show the same: one of each kind says more than three of one.
  const told = rows.filter(({ look }) => look.draft !== null);
  if (told.length === 0) return rows.slice(0, TELLING);
  const kinds = Map.groupBy(told, eventsOf);
  const ranked = [...kinds].toSorted(([one], [other]) => other - one).map(([, own]) => own);
  const picked = [0, 1, 2].flatMap((at) => ranked.map((own) => own[at])).filter((row) => row !== undefined);
  return picked.slice(0, TELLING).toSorted((a, b) => a.table - b.table || a.row - b.row);
}
