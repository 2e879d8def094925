import { historyLines, nameOf } from './history-lines.ts';
import { keyWords } from './key-words.ts';
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
  if (isStageMap(value)) {
    for (const [stage, day] of Object.entries(value))
      put(columns, columns.has(stage) ? `${name}.${stage}` : stage, scalarText(day, 'date') ?? '');
    return;
  }
  const log = keyedLog(value, key);
  if (log !== null) {
    put(columns, name, log);
    return;
  }
  const title = nameOf(value);
  if (title !== null) put(columns, name, title);
  const told = (inner: JsonValue, field: string) => title !== null && (inner === title || keyWords.id.test(field));
  const rest = Object.entries(value).filter(([field, inner]) => !told(inner, field));
  flattenInto(columns, Object.fromEntries(rest), name, depth);
}

/** `{"applied": "2026-01-05", "onsite": null}` or `{"applied": true, "onsite": false}`: stages as keys, their days or yes and no as values. */
function isStageMap(value: JsonObject): boolean {
  const told = Object.values(value).filter((inner) => inner !== null && inner !== '');
  if (told.length === 0) return false;
  if (told.every((inner) => typeof inner === 'boolean')) return Object.keys(value).length > 1;
  return told.every((inner) => looksLikeDay(scalarText(inner, 'date') ?? ''));
}

/** A log written as an object: `{"screen": {"date": "2026-01-09"}}` by stage, or `{"2026-01-09": "screen"}` by day. */
function keyedLog(value: JsonObject, key: string): string | null {
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  if (entries.length === 0) return null;
  if (entries.every(([day, word]) => looksLikeDay(day) && scalarText(word, '') !== null))
    return historyLines(entries, key);
  if (!entries.every(([, inner]) => isObject(inner))) return null;
  const stages = entries.filter(([, inner]) => wasReached(inner as JsonObject));
  const log = stages.map(([stage, inner]) => ({ ...(inner as JsonObject), to: stage }));
  return stages.some(([, inner]) => isDated(inner as JsonObject)) ? historyLines(log, key) : null;
}

function isDated(entry: JsonObject): boolean {
  return Object.values(entry).some((field) => looksLikeDay(scalarText(field, 'date') ?? ''));
}

/** A stage that lies ahead has neither a day nor a yes. */
function wasReached(entry: JsonObject): boolean {
  return isDated(entry) || Object.values(entry).includes(true);
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
