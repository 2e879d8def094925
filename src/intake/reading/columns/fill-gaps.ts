import { fold } from '../fold.ts';
import type { Column } from './column.ts';
import { holdsStages } from './column-shape.ts';

/** Headers that say too little to rule out what the values show. */
const VAGUE = /\b(?:type|kind|art|tipo|name|activity)\b/;

/**
 * Looks for what no header named, by the values alone: job titles, days, stage words, and a name for each row. `open` are the
 * columns that may be used, changed in place; `all` tells what is already there.
 */
export function fillGaps(open: readonly Column[], all: readonly Column[]): void {
  const has = (...fields: readonly Column['field'][]) => all.some((column) => fields.includes(column.field));
  const free = () =>
    open.filter(
      ({ field, reading, header }) =>
        field === null || (field === 'ignored' && (reading.sure < 3 || VAGUE.test(fold(header)))),
    );
  const best = (columns: readonly Column[], score: (column: Column) => number, least: number) => {
    const ranked = columns.filter((column) => score(column) >= least).toSorted((a, b) => score(b) - score(a));
    return ranked[0];
  };
  if (!has('role'))
    assign(
      best([...free(), ...open.filter(({ field }) => field === 'tags')], ({ shape }) => shape.titles, 0.35),
      'role',
    );
  if (!has('company')) assign(nameColumn(open, free()), 'company');
  if (!has('sentOn', 'date', 'contacted', 'startedOn', 'addedOn')) {
    assign(
      best(free(), ({ shape, reading }) => (reading.sure === 3 ? 0 : shape.dates), 0.6),
      'date',
    );
  }
  if (!has('status')) {
    assign(
      best(
        free().filter(({ shape }) => holdsStages(shape)),
        ({ shape }) => shape.stages,
        0,
      ),
      'status',
    );
  }
  if (!has('postingUrl'))
    assign(
      best(free(), ({ shape }) => shape.urls, 0.6),
      'postingUrl',
    );
}

function assign(column: Column | undefined, field: Column['field']): void {
  if (column) column.field = field;
}

/** The column that names a row where none is headed "company": one called "name" or "task", else the first of short, varied words. */
function nameColumn(open: readonly Column[], free: readonly Column[]): Column | undefined {
  const wordy = ({ shape }: Column) =>
    shape.filled > 0 &&
    shape.dates + shape.numbers + shape.urls + shape.emails + shape.flags + shape.lines < 0.3 &&
    shape.length <= 60 &&
    shape.stages < 0.5;
  const named = open.filter(
    ({ header, field }) =>
      /^(?:name|nom|nombre|名称|unternehmen|task|card|card name|item)$/.test(fold(header)) && field !== 'role',
  );
  return (
    named.find(wordy) ??
    // "job-14" is a number, not a name.
    open.filter(({ field, shape }) => field === 'application' && shape.figures < 0.8).find(wordy) ??
    free
      .filter(({ reading }) => reading.sure === 0)
      .find((column) => wordy(column) && isVaried(column) && column.shape.titles < 0.5)
  );
}

/** Names differ from row to row; "long form" and "nice team" come back. */
function isVaried({ shape: { distinct, filled } }: Column): boolean {
  return distinct > 1 && distinct * 4 >= Math.min(filled, 400);
}
