/** A table of the bench in another page: from its comment to the comment that ends it, rows known by their first cells. */
const BLOCK = /<!-- from the bench: (.+?), rows by (\d+) -->\n([\s\S]*?)<!-- end -->/g;

/**
 * A page with every table it took from `docs/bench-stats.md` brought up to what stands there now.
 *
 * The page chooses the rows: each is looked up by its first cells in the section of the bench. A row or section
 * that is no longer there throws, naming it: a page must not go on telling what nothing measures.
 */
export function refreshTables(page: string, bench: string): string {
  return page.replaceAll(BLOCK, (whole, name: string, cells: string, table: string) => {
    const section = bench.split(/^(?=## )/m).find((each) => each.startsWith(`## ${name}\n`));
    if (section === undefined) throw new Error(`docs/bench-stats.md has no section "${name}"`);
    const rows = new Map(tableLines(section).map((line) => [keyOf(line, Number(cells)), line]));
    const lines = tableLines(table).map((line) => {
      const found = rows.get(keyOf(line, Number(cells)));
      if (found === undefined) throw new Error(`"${name}" has no row ${keyOf(line, Number(cells))}`);
      return found;
    });
    return whole.replace(table, () => `\n${lines.join('\n')}\n\n`);
  });
}

function tableLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('|'));
}

function keyOf(line: string, cells: number): string {
  return line
    .split('|')
    .slice(1, cells + 1)
    .map((cell) => cell.trim())
    .join(' | ');
}
