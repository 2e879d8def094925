/** Columns that hold JSON; an export shows what they hold. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'tags',
  'files',
  'value',
  'columns',
  'before',
  'arms',
  'eligible',
  'crosswise_with',
  'expected',
]);

/** A row in the words of the API: no account, names in camel case, nothing that is empty. */
export function told(row: object): Record<string, unknown> {
  const known = Object.entries(row).filter(([column, value]) => column !== 'account_id' && value !== null);
  return Object.fromEntries(
    known.map(([column, value]) => [inWords(column), JSON_COLUMNS.has(column) ? JSON.parse(String(value)) : value]),
  );
}

/** The row that was told so; what was not told is absent. */
export function untold(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const column = toColumn(name);
      return [column, JSON_COLUMNS.has(column) ? JSON.stringify(value) : value];
    }),
  );
}

/** `on_day` is called `on` everywhere but in SQL. */
function inWords(column: string): string {
  return column === 'on_day' ? 'on' : column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function toColumn(name: string): string {
  return name === 'on' ? 'on_day' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
