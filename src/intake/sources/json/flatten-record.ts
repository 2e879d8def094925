import { historyLines, nameOf } from './history-lines.ts';
import { isList, isObject, isRecords, type JsonObject, type JsonValue } from './parse-document.ts';
import { looksLikeDay, scalarText } from './scalar-text.ts';

type Columns = Map<string, string>;

/** How deep objects are opened; deeper ones are attachments and settings. */
const DEEPEST = 4;

/**
 * One record as the columns of a row: nested objects become dotted names, `{"name": …}` its parent's plain name, a map of days
 * plain columns named by the stage, a status log one cell of lines, other lists a comma-separated cell.
 */
export function flattenRecord(record: JsonObject): Columns {
  const columns: Columns = new Map();
  flattenInto(columns, record, '', 0);
  return columns;
}

function flattenInto(columns: Columns, record: JsonObject, path: string, depth: number): void {
  for (const [key, value] of Object.entries(record)) {
    const name = path === '' ? key : `${path}.${key}`;
    const text = scalarText(value, key);
    if (text !== null) put(columns, name, text);
    else if (isList(value)) put(columns, name, listText(value, key));
    else if (isObject(value)) flattenObject(columns, { value, key, name, depth: depth + 1 });
  }
}

interface Nested {
  readonly value: JsonObject;
  readonly key: string;
  readonly name: string;
  readonly depth: number;
}

function flattenObject(columns: Columns, { value, key, name, depth }: Nested): void {
  if (depth > DEEPEST) return;
  if (isDayMap(value)) {
    for (const [stage, day] of Object.entries(value))
      put(columns, columns.has(stage) ? `${name}.${stage}` : stage, scalarText(day, 'date') ?? '');
    return;
  }
  const log = stageObjectLines(value, key);
  if (log !== null) {
    put(columns, name, log);
    return;
  }
  const title = nameOf(value);
  if (title !== null) put(columns, name, title);
  const rest = Object.fromEntries(Object.entries(value).filter(([, inner]) => title === null || inner !== title));
  flattenInto(columns, rest, name, depth);
}

/** `{"applied": "2026-01-05", "onsite": null}`: stages as keys, their days as values. */
function isDayMap(value: JsonObject): boolean {
  const inner = Object.values(value);
  const texts = inner.map((day) => scalarText(day, 'date'));
  const days = texts.filter((text) => text !== null && looksLikeDay(text)).length;
  return days > 0 && texts.every((text) => text === '' || (text !== null && looksLikeDay(text)));
}

/** `{"screen": {"date": "2026-01-09", "note": "…"}}`: a log whose keys are the stages. */
function stageObjectLines(value: JsonObject, key: string): string | null {
  const stages = Object.entries(value);
  if (stages.length === 0 || !stages.every(([, inner]) => isObject(inner))) return null;
  const entries = stages.map(([stage, inner]) => ({ ...(inner as JsonObject), to: stage }));
  const dated = entries.every((entry) =>
    Object.values(entry).some((field) => looksLikeDay(scalarText(field, 'date') ?? '')),
  );
  return dated ? historyLines(entries, key) : null;
}

function listText(list: readonly JsonValue[], key: string): string {
  const log = historyLines(list, key);
  if (log !== null) return log;
  const texts = isRecords(list)
    ? list.map((entry) => nameOf(entry) ?? '')
    : list.map((entry) => scalarText(entry, key) ?? '');
  return texts.filter((text) => text !== '').join(', ');
}

function put(columns: Columns, name: string, text: string): void {
  if (!columns.has(name)) columns.set(name, text);
}
