import type { Column } from '../columns/column.ts';
import { fold } from '../fold.ts';
import type { ReadingContext } from './reading-context.ts';

type Groups = readonly (readonly number[])[];

/** In a long table the first rows show whether they tell stories; grouping all of them for nothing is slow. */
const LOOKED_AT = 3_000;
const PROMISING = 0.2;
/** How many of the rows must tell the stories of applications, step by step, before a table is read as one row per event. */
const STORIES = 0.5;

/**
 * Groups the rows that tell about the same application, where the table has one row for each event; `null` where it has one
 * for each application. The columns that tell applications apart are an application's number, else company and role, else company.
 */
export function groupRows(context: ReadingContext, certain: boolean): Groups | null {
  const { columns, table } = context;
  if (table.rows.length < 2) return null;
  const of = (field: 'application' | 'company' | 'role') => columns.byField.get(field)?.[0];
  const [application, company, role] = [of('application'), of('company'), of('role')];
  const keys = [
    [application],
    [company, role],
    sparse(role, table.rows.length) ? [company] : [],
    company ? [] : [role],
  ].map((key) => key.filter((column) => column !== undefined));
  for (const key of keys) {
    if (key.length === 0 || (key[0] === application && !repeats(key[0], table.rows.length))) continue;
    if (!certain && !isPromising(context, key)) continue;
    const groups = groupBy(context, key);
    if (certain || storyShare(context, groups) >= STORIES) return groups;
  }
  return null;
}

/** Where most rows name a role, a company alone does not tell two of its roles apart. */
function sparse(role: Column | undefined, rows: number): boolean {
  return role === undefined || role.shape.filled < rows * 0.6;
}

/** A row's own number cannot tell applications apart; one that comes back can. */
function repeats(column: Column | undefined, rows: number): boolean {
  return (
    column !== undefined &&
    column.shape.filled > rows * 0.9 &&
    column.shape.distinct < rows * 0.9 &&
    column.shape.distinct < 400
  );
}

function isPromising(context: ReadingContext, key: readonly Column[]): boolean {
  if (context.table.rows.length <= LOOKED_AT) return true;
  const start = { ...context, table: { ...context.table, rows: context.table.rows.slice(0, LOOKED_AT) } };
  return storyShare(start, groupBy(start, key)) >= PROMISING;
}

/** Rows whose name cells are empty continue the row above, as merged cells in a sheet leave them. */
function groupBy({ table }: Pick<ReadingContext, 'table'>, key: readonly Column[]): number[][] {
  const groups = new Map<string, number[]>();
  const cache = new Map<string, string>();
  let last = '';
  table.rows.forEach(({ cells }, row) => {
    const name = key.map(({ at }) => folded(cells[at] ?? '', cache)).join('\n');
    if (name.trim() !== '') last = name;
    const group = groups.get(last);
    if (group) group.push(row);
    else groups.set(last, [row]);
  });
  return [...groups.values()];
}

function folded(cell: string, cache: Map<string, string>): string {
  const known = cache.get(cell);
  if (known !== undefined) return known;
  const value = fold(cell);
  cache.set(cell, value);
  return value;
}

/** The share of rows in groups that read like a story: several rows, different words, at most one beginning. */
function storyShare(context: ReadingContext, groups: Groups): number {
  const statuses = [
    ...(context.columns.byField.get('status') ?? []),
    ...(context.columns.byField.get('activity') ?? []),
  ];
  if (statuses.length === 0) return 0;
  let told = 0;
  for (const rows of groups) {
    if (rows.length > 1 && isStory(context, rows, statuses)) told += rows.length;
  }
  return told / context.table.rows.length;
}

function isStory({ table, readStage }: ReadingContext, rows: readonly number[], statuses: readonly Column[]): boolean {
  const words = rows.map((row) => statuses.map(({ at }) => (table.rows[row]?.cells[at] ?? '').trim()).join('\n'));
  const beginnings = words.filter((text) => readStage(text).concepts[0] === 'submitted').length;
  const repeated = words.length - new Set(words).size;
  return (
    beginnings <= 1 &&
    repeated <= words.length * 0.4 &&
    words.some((text) => readStage(text).concepts.some((concept) => concept !== 'silent' && concept !== 'submitted'))
  );
}
