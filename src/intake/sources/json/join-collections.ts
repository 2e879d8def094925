import type { Collection } from './find-collections.ts';
import { keyWords } from './key-words.ts';
import type { JsonObject, JsonValue } from './parse-document.ts';

interface Joined {
  /** The applications, each with what other lists say about it. */
  readonly main: Collection;
  /** Postings nobody applied to. */
  readonly saved: Collection | null;
  readonly left: readonly Collection[];
}

/** How far references are followed: application → role → company. */
const DEEPEST = 3;

/**
 * Brings together what an export keeps in several lists tied by ids: companies and roles into their application, logs under it.
 *
 * Postings that no application refers to are saved jobs; they come apart, so that nobody counts them as sent.
 */
export function joinCollections(collections: readonly Collection[]): Joined | null {
  const main = mainOf(collections);
  if (!main) return null;
  const others = collections.filter((collection) => collection !== main);
  const used = new Set<Collection>();
  const records = main.records.map((record) => {
    const whole = withReferred(record, others, used, DEEPEST);
    return withLogs(whole, main, others, used);
  });
  const postings = others.find((other) => used.has(other) && isPosting(other));
  return {
    main: { name: main.name, records },
    saved: postings ? savedOf(postings, main, others) : null,
    left: others.filter((other) => !used.has(other)),
  };
}

/** The list called applications, else the first whose records name a company and a role, else one of them. */
function mainOf(collections: readonly Collection[]): Collection | null {
  const named = collections.find(
    ({ name }) =>
      /application|bewerbung|candidat|solicitud|postulaci|申请|投递/i.test(lastKey(name)) &&
      !keyWords.log.test(lastKey(name)),
  );
  const score = ({ records: [first] }: Collection) => {
    const keys = Object.keys(first ?? {});
    return (
      Number(keys.some((key) => keyWords.company.test(key))) * 2 + Number(keys.some((key) => keyWords.role.test(key)))
    );
  };
  const ranked = collections.filter((collection) => score(collection) > 0).toSorted((a, b) => score(b) - score(a));
  return named ?? ranked[0] ?? cardsOf(collections) ?? null;
}

/** A board kept as lists and cards tied by ids, as Trello exports it: each card's name is all it says of company and role. */
function cardsOf(collections: readonly Collection[]): Collection | undefined {
  return collections.find(
    ({ name, records }) =>
      /^cards?$/i.test(lastKey(name)) &&
      records.every((card) => 'name' in card && Object.keys(card).some((key) => referredBy(key, collections))),
  );
}

function withReferred(
  record: JsonObject,
  others: readonly Collection[],
  used: Set<Collection>,
  depth: number,
): JsonObject {
  if (depth === 0) return record;
  const more: { [key: string]: JsonValue } = {};
  for (const [key, value] of Object.entries(record)) {
    const target = referredBy(key, others);
    const found = target && recordWithId(target, value);
    if (!target || !found) continue;
    used.add(target);
    const whole = withReferred(found, others, used, depth - 1);
    const { [idKey(found) ?? '']: _, ...fields } = whole;
    if (isPosting(target)) Object.assign(more, { ...fields, ...more });
    else more[stemOf(key)] = fields;
  }
  return Object.assign(Object.create(null) as JsonObject, more, record);
}

/** Entries of logs that refer to this application, put under the log's name. */
function withLogs(
  record: JsonObject,
  main: Collection,
  others: readonly Collection[],
  used: Set<Collection>,
): JsonObject {
  const id = record[idKey(record) ?? ''];
  if (id === undefined || id === null) return record;
  const logs: { [key: string]: JsonValue } = {};
  for (const other of others) {
    if (!keyWords.log.test(lastKey(other.name))) continue;
    const entries = logOf(other, main).get(String(id));
    if (!entries) continue;
    used.add(other);
    logs[lastKey(other.name)] = entries;
  }
  return Object.assign(Object.create(null) as JsonObject, record, logs);
}

const grouped = new WeakMap<Collection, ReadonlyMap<string, readonly JsonObject[]>>();

/** A log's entries by the application they refer to; grouped once, for logs are the longest lists of an export. */
function logOf(log: Collection, main: Collection): ReadonlyMap<string, readonly JsonObject[]> {
  const known = grouped.get(log);
  if (known) return known;
  const groups = Map.groupBy(log.records, (entry) => {
    const key = Object.keys(entry).find((name) => referredBy(name, [main]) !== undefined);
    return key === undefined ? '' : String(entry[key]);
  });
  grouped.set(log, groups);
  return groups;
}

/** The list a key such as `companyId`, `company_id`, `idCompany` or `company` refers to. */
function referredBy(key: string, collections: readonly Collection[]): Collection | undefined {
  const stem = stemOf(key).toLowerCase();
  if (stem === '') return undefined;
  return collections.find(
    ({ name }) => singularOf(lastKey(name)) === stem || singularOf(lastKey(name)).endsWith(`_${stem}`),
  );
}

function stemOf(key: string): string {
  return key.replace(/^id(?=[A-Z])/, '').replace(/_?(?:id|uuid|ref|key)$/i, '');
}

function singularOf(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '');
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function idKey(record: JsonObject): string | undefined {
  return Object.keys(record).find((key) => keyWords.id.test(key));
}

const indexed = new WeakMap<Collection, ReadonlyMap<string, JsonObject>>();

function recordWithId(collection: Collection, id: JsonValue | undefined): JsonObject | undefined {
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  let index = indexed.get(collection);
  if (!index) {
    index = new Map(collection.records.map((record) => [String(record[idKey(record) ?? '']), record]));
    indexed.set(collection, index);
  }
  return index.get(String(id));
}

function isPosting({ name }: Collection): boolean {
  return keyWords.posting.test(lastKey(name));
}

function savedOf(postings: Collection, main: Collection, others: readonly Collection[]): Collection | null {
  const references = main.records.flatMap((record) =>
    Object.entries(record).filter(([key]) => referredBy(key, [postings])),
  );
  const taken = new Set(references.map(([, id]) => String(id)));
  const records = postings.records.filter((posting) => !taken.has(String(posting[idKey(posting) ?? ''])));
  const whole = records.map((posting) => {
    const full = withReferred(posting, others, new Set(), DEEPEST);
    return 'status' in full ? full : Object.assign(Object.create(null) as JsonObject, full, { status: 'saved' });
  });
  return whole.length === 0 ? null : { name: postings.name, records: whole };
}
