/**
 * What a mapping calls each column: its header, and for one that stands several times its place among them ("Date", "Date#2").
 * Without it a mapping could only ever mean the first.
 */
export function columnNames(headers: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return headers.map((header) => {
    const count = (counts.get(header) ?? 0) + 1;
    counts.set(header, count);
    return count === 1 ? header : `${header}#${count}`;
  });
}
