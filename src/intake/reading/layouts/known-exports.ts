import type { Table } from '../../draft.ts';
import type { ColumnMap } from '../../model.ts';
import { fold } from '../fold.ts';
import { KNOWN_EXPORTS, type KnownExport } from './known-exports.data.ts';

/** The tracker this table was exported from, where its headers give it away; `null` otherwise. */
export function knownExport(header: readonly string[]): KnownExport | null {
  const folded = new Set(header.filter((title) => title.trim() !== '').map((title) => fold(title)));
  return (
    KNOWN_EXPORTS.find(
      ({ headers, exact }) =>
        headers.every((title) => folded.has(fold(title))) && (!exact || folded.size === headers.length),
    ) ?? null
  );
}

/** The export's own meaning of its headers, as a mapping the person's own may overrule. */
export function exportMap(known: KnownExport | null, { header }: Table): ColumnMap {
  const map: Record<string, string[]> = {};
  for (const [title, field] of Object.entries(known?.fields ?? {})) {
    const found = header.find((candidate) => fold(candidate) === fold(title));
    if (found !== undefined) map[field] = [...(map[field] ?? []), found];
  }
  return map;
}
