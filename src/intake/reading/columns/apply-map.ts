import { type ColumnMap, type Field, isColumnKey } from '../../model.ts';
import { fold } from '../fold.ts';
import type { Column } from './column.ts';
import { columnNames } from './column-names.ts';

/**
 * Puts the person's mapping over what was recognised. A field it names is read from the named headers and no others; fields it
 * does not name stay as recognised. `fixed` are the columns it settled, `missing` the headers this table does not have.
 */
export function applyMap(
  all: readonly Column[],
  map: ColumnMap,
): { missing: readonly string[]; fixed: ReadonlySet<Column> } {
  const fixed = new Set<Column>();
  const missing: string[] = [];
  const names = columnNames(all.map(({ header }) => header));
  for (const [field, headers] of Object.entries(map)) {
    if (!isColumnKey(field)) continue;
    for (const column of all) if (isField(column, field) && !fixed.has(column)) column.field = null;
    for (const header of headers) {
      const column = all[names.indexOf(header)] ?? all.find((candidate) => fold(candidate.header) === fold(header));
      if (column === undefined) missing.push(header);
      else {
        column.field = field as Field;
        fixed.add(column);
      }
    }
  }
  return { missing, fixed };
}

function isField(column: Column, field: string): boolean {
  if (field === 'sentOn') return column.field === 'sentOn' || column.field === 'date' || column.field === 'contacted';
  return column.field === field;
}
