import type { Doubt, ImportedFile, RowLook } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';

/** A row of one file, and where it stands: what corrections and lists know it by. */
export interface PlacedRow {
  readonly table: number;
  readonly row: number;
  readonly look: RowLook;
}

/** What a file amounts to, in figures. */
export interface FileCounts {
  readonly rows: readonly PlacedRow[];
  /** Rows in which a word from the person would mend something. */
  readonly doubted: readonly PlacedRow[];
  readonly setAside: readonly PlacedRow[];
  readonly leftOut: readonly PlacedRow[];
  readonly isUnreadable: boolean;
  /** Applications, and saved jobs that were not sent. */
  readonly fresh: number;
  readonly wishes: number;
  readonly adds: number;
  readonly known: number;
  readonly deleted: number;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** No column was taken for companies or roles, so that no row names anything. */
  readonly isNameless: boolean;
  /** No day names a year: that of the first row is the person's to say. */
  readonly asksYear: boolean;
  /** The order of day and month is the person's to say. */
  readonly asksOrder: boolean;
}

/** Counts what a look shows of one file. */
export function countFile(file: ImportedFile): FileCounts {
  const rows = placedRows(file);
  const kept = rows.filter(({ look }) => look.mended !== 'left-out');
  const days = (file.drafts ?? []).flatMap(({ sentOn }) => sentOn ?? []).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return {
    rows,
    doubted: kept.filter(({ look }) => look.doubts.length > 0),
    setAside: kept.filter(({ look }) => look.draft === null && !look.doubts.some(isName)),
    leftOut: rows.filter(({ look }) => look.mended === 'left-out'),
    isUnreadable: file.layout === 'none',
    fresh: file.accepted,
    wishes: file.wishes,
    adds: file.updated.length,
    known: file.unchanged.length,
    deleted: file.deleted.length,
    period: from === undefined || to === undefined ? null : { from, to },
    isNameless: isNameless(file),
    asksYear: (file.look?.yearless ?? 0) > 0,
    asksOrder: file.ambiguousDates.length > 0,
  };
}

function isNameless({ look, drafts = [] }: ImportedFile): boolean {
  const columns = look?.tables.flatMap((table) => table.columns) ?? [];
  return (
    drafts.length === 0 && columns.length > 0 && columns.every(({ field }) => field !== 'company' && field !== 'role')
  );
}

function isName({ kind }: Doubt): boolean {
  return kind === 'name';
}

function placedRows({ look }: ImportedFile): readonly PlacedRow[] {
  return (look?.tables ?? []).flatMap((one, table) =>
    one.rows.flatMap((look, row) => (look.cells.every((cell) => cell.trim() === '') ? [] : [{ table, row, look }])),
  );
}

/** The sheet a row stands on, where the file has several. */
export function sheetOf({ look }: ImportedFile, { table }: PlacedRow): string | null {
  const tables = look?.tables ?? [];
  return tables.length > 1 ? (tables[table]?.name ?? null) : null;
}

/** What applying would change: new applications, saved jobs, and those that get something new. */
export function toApply(files: readonly FileCounts[]): number {
  return sum(files, ({ fresh, wishes, adds }) => fresh + wishes + adds);
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
