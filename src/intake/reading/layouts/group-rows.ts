import type { Column } from '../columns/column.ts';
import { fold } from '../fold.ts';
import { PROGRESS } from '../timeline/add-step.ts';
import type { ReadingContext } from './reading-context.ts';

type Groups = readonly (readonly number[])[];

/** In a long table the first rows show whether they tell stories; grouping all of them for nothing is slow. */
const LOOKED_AT = 3_000;
/** How many of the later steps must have their beginning in a row of their own, or how many rows must be part of a story. */
const CONTINUED = 0.6;
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
    if (key.length === 0 || (key[0] === application && !repeats(key[0], context))) continue;
    if (!certain && !isPromising(context, key)) continue;
    const groups = groupBy(context, key);
    if (certain || tellStories(context, groups, 1)) return groups;
  }
  return null;
}

/** Where most rows name a role, a company alone does not tell two of its roles apart. */
function sparse(role: Column | undefined, rows: number): boolean {
  return role === undefined || role.shape.filled < rows * 0.6;
}

/** A row's own number cannot tell applications apart; one that comes back can. */
function repeats(column: Column | undefined, { table }: ReadingContext): boolean {
  if (column === undefined || column.shape.filled < table.rows.length * 0.9) return false;
  const different = new Set(table.rows.map(({ cells }) => cells[column.at] ?? ''));
  return different.size < table.rows.length * 0.9;
}

function isPromising(context: ReadingContext, key: readonly Column[]): boolean {
  if (context.table.rows.length <= LOOKED_AT) return true;
  const start = { ...context, table: { ...context.table, rows: context.table.rows.slice(0, LOOKED_AT) } };
  return tellStories(start, groupBy(start, key), 0.5);
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

/**
 * Whether the groups read like stories. In a log of events what happened later has its beginning in another row of the same group
 * ("Applied", then "Rejected"); in a log of applications a "Rejected" stands alone. `strictness` is 1, or less for a first look.
 */
function tellStories(context: ReadingContext, groups: Groups, strictness: number): boolean {
  const { columns, table } = context;
  const statuses = [...(columns.byField.get('status') ?? []), ...(columns.byField.get('activity') ?? [])];
  if (statuses.length === 0) return false;
  let [later, continued, inStories] = [0, 0, 0];
  for (const rows of groups) {
    const words = rows.map((row) => statuses.map(({ at }) => (table.rows[row]?.cells[at] ?? '').trim()).join('\n'));
    const { beginnings, sequels } = countParts(context, words);
    later += sequels;
    if (beginnings === 1 && sequels > 0) continued += sequels;
    if (sequels > 0 && rows.length > 1 && beginnings <= 1 && new Set(words).size >= words.length * 0.6)
      inStories += rows.length;
  }
  if (continued > 1 && continued >= later * CONTINUED * strictness) return true;
  return inStories >= table.rows.length * STORIES * strictness;
}

function countParts({ readStage }: ReadingContext, words: readonly string[]): { beginnings: number; sequels: number } {
  let [beginnings, sequels] = [0, 0];
  for (const text of words) {
    const { concepts } = readStage(text);
    if (concepts[0] === 'submitted' && concepts.length === 1) beginnings += 1;
    else if (concepts.some((concept) => PROGRESS.has(concept))) sequels += 1;
  }
  return { beginnings, sequels };
}
