import { nameOf } from './history-lines.ts';
import { keyWords } from './key-words.ts';
import { isObject, isRecords, type JsonObject, type JsonValue } from './parse-document.ts';
import { scalarText } from './scalar-text.ts';

export interface Collection {
  /** The path of keys to it, dotted; empty for a document that is the list itself. */
  readonly name: string;
  readonly records: readonly JsonObject[];
}

const DEEPEST = 5;

/** Every list of records in a document, boards and lists by company opened, wherever the export wrapped them. */
export function findCollections(value: JsonValue): readonly Collection[] {
  return gather(value, '', 0).map(opened);
}

function gather(value: JsonValue, name: string, depth: number): readonly Collection[] {
  if (isRecords(value)) return [{ name, records: value }];
  if (!isObject(value) || depth > DEEPEST) return [];
  if (isApplication(value)) return [{ name, records: [value] }];
  const byStatus = boardOf(value, name);
  if (byStatus) return [byStatus];
  const keyed = keyedRecords(value);
  if (keyed) return [{ name, records: keyed }];
  return Object.entries(value).flatMap(([key, child]) =>
    gather(child, name === '' ? key : `${name}.${key}`, depth + 1),
  );
}

/** One application exported alone: its company is written out, and a role beside it. */
function isApplication(value: JsonObject): boolean {
  const written = (words: RegExp) =>
    Object.entries(value).some(
      ([key, field]) => words.test(key) && (typeof field === 'string' || nameOf(field) !== null),
    );
  return written(keyWords.company) && written(keyWords.role);
}

/** `{"Applied": […], "Rejected": […]}`: lists of like records, told apart by what the person called the list. */
function boardOf(value: JsonObject, name: string): Collection | null {
  const lists = Object.entries(value).filter(([, list]) => isRecords(list)) as [string, readonly JsonObject[]][];
  if (lists.length < 2 || !lists.every(([, list]) => list.every((record) => has(record, keyWords.company))))
    return null;
  if (lists.some(([key]) => keyWords.applications.test(key)) || !areAlike(lists.map(([, list]) => list[0])))
    return null;
  return { name, records: lists.flatMap(([list, records]) => records.map((record) => extended(record, { list }))) };
}

/** Lists of one kind share most of their keys; a list of companies and one of interviews do not. */
function areAlike(records: readonly (JsonObject | undefined)[]): boolean {
  const keys = records.map((record) => Object.keys(record ?? {}));
  const first = new Set(keys[0]);
  return keys.every((own) => own.filter((key) => first.has(key)).length >= 0.6 * Math.min(own.length, first.size));
}

/** `{"a1": {…}, "a2": {…}}`: records under their ids. */
function keyedRecords(value: JsonObject): readonly JsonObject[] | null {
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, record]) => isObject(record) && speaksOfWork(record))) return null;
  if (entries.length === 1 && !/\d/.test(entries[0]?.[0] ?? '')) return null;
  return entries.map(([id, record]) => extended(record as JsonObject, { id }));
}

/** A list whose records are companies or columns of a board, each with its applications inside, becomes those applications. */
function opened(collection: Collection): Collection {
  const key = innerKey(collection.records);
  if (key === null) return collection;
  const records = collection.records.flatMap((parent) => {
    const inner = parent[key];
    if (!isRecords(inner)) return [];
    const { [key]: _, ...own } = parent;
    return inner.map((child) => extended(child, parentFields(own, key)));
  });
  return { name: collection.name === '' ? key : `${collection.name}.${key}`, records };
}

function innerKey(parents: readonly JsonObject[]): string | null {
  const roleKnown = parents.some((parent) => has(parent, keyWords.role) && has(parent, keyWords.company));
  if (roleKnown) return null;
  for (const [key, value] of parents.flatMap((parent) => Object.entries(parent))) {
    if (isRecords(value) && keyWords.applications.test(key) && value.some(speaksOfWork)) return key;
  }
  return null;
}

/** What the parent is called is the company of its openings, or the column of its cards. */
function parentFields(parent: JsonObject, key: string): { [key: string]: JsonValue } {
  const cards = /card|item|entr|task/i.test(key);
  return Object.fromEntries(
    Object.entries(parent).flatMap(([name, value]) => {
      if (keyWords.id.test(name) || scalarText(value, name) === null) return [];
      if (!/^(?:name|title|label)$/i.test(name)) return [[name, value] as const];
      return [[cards ? 'list' : 'company', value] as const];
    }),
  );
}

/** The record's own fields win over the added ones; its line goes with it. */
function extended(record: JsonObject, more: { readonly [key: string]: JsonValue }): JsonObject {
  return Object.assign(Object.create(null) as JsonObject, more, record);
}

export function speaksOfWork(record: JsonObject): boolean {
  return has(record, keyWords.company) || has(record, keyWords.role);
}

function has(record: JsonObject, words: RegExp): boolean {
  return Object.keys(record).some((key) => words.test(key));
}
