import type { ColumnLook, Look } from '../../http/api.ts';
import { type ColumnMap, type Corrections, type Field, isColumnKey, type Words, wordsOf } from '../../intake/model.ts';

/** What the person said of a file until now, as the server tells it back: given now, or remembered for its header. */
export type MappingInForce = { readonly columns: ColumnMap } | null | undefined;

/**
 * The mapping in which one column is read as another field. It names the fields that lose and gain the column, whole, and no
 * others: what was recognised elsewhere stays recognised.
 */
export function withColumn(
  look: Pick<Look, 'tables'>,
  inForce: MappingInForce,
  { name, field }: { readonly name: string; readonly field: Field },
): ColumnMap {
  const columns = look.tables.flatMap((table) => table.columns);
  const touched = new Set<Field>([field]);
  for (const column of columns) if (column.name === name) touched.add(column.field ?? 'ignored');
  const map: Record<string, readonly string[]> = { ...onlyColumns(inForce?.columns ?? {}) };
  for (const one of touched) map[one] = headersOf(columns, one, { name, field });
  return map;
}

function headersOf(columns: readonly ColumnLook[], field: Field, moved: { name: string; field: Field }): string[] {
  const names = columns.flatMap(({ name, field: now, header }) => {
    if (header === '') return [];
    const then = name === moved.name ? moved.field : (now ?? 'ignored');
    return then === field ? [name] : [];
  });
  return [...new Set(names)];
}

function onlyColumns(map: ColumnMap): ColumnMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => isColumnKey(key)));
}

/** Which words a mapping explains, with one of them explained anew; `null` takes the explanation back. */
export function withWord(
  inForce: MappingInForce,
  { value, of, means }: { readonly value: string; readonly of: 'stages' | 'channels'; readonly means: string | null },
): Words {
  const words = wordsOf(inForce?.columns ?? {});
  const others = Object.entries(words[of] ?? {}).map(([key, list]) => [key, list.filter((one) => one !== value)]);
  const changed: Record<string, readonly string[]> = Object.fromEntries(others);
  if (means !== null) changed[means] = [...(changed[means] ?? []), value];
  const kept = Object.fromEntries(Object.entries(changed).filter(([, list]) => list.length > 0));
  return { ...words, [of]: kept };
}

/** What is sent once the person said anything of columns or words: both whole, so that the server forgets nothing of them. */
export function saying(
  inForce: MappingInForce,
  said: Pick<Corrections, 'map' | 'words'>,
): Pick<Corrections, 'map' | 'words'> {
  return { map: onlyColumns(inForce?.columns ?? {}), words: wordsOf(inForce?.columns ?? {}), ...said };
}
