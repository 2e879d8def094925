import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { fail, ok, type Result } from '../../../kernel/result.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue; readonly [LINE]?: number };

/** Where an object begins; a symbol, so that copies keep it and no key of a file can be taken for it. */
const LINE = Symbol('line');

export type JsonFailure = { kind: 'not-json'; line: number; problem: string };

/** Parses one JSON document and remembers where its objects stand; comments and trailing commas are forgiven. */
export function parseDocument(text: string): Result<JsonValue, JsonFailure> {
  try {
    return parseNested(text);
  } catch (error) {
    // No export nests so deep that a parser runs out of room.
    if (error instanceof RangeError) return fail({ kind: 'not-json', line: 1, problem: 'NestedTooDeep' });
    throw error;
  }
}

function parseNested(text: string): Result<JsonValue, JsonFailure> {
  const errors: ParseError[] = [];
  const lineAt = lineCounter(text);
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) return fail({ kind: 'not-json', line: lineAt(first.offset), problem: printParseErrorCode(first.error) });
  if (!tree) return fail({ kind: 'not-json', line: 1, problem: 'ValueExpected' });
  return ok(toValue(tree, lineAt));
}

/** One document per line, as log files and database exports have it; lines that are none are told by their number. */
export function parseLines(text: string): { values: readonly JsonValue[]; broken: readonly number[] } {
  const [values, broken]: [JsonValue[], number[]] = [[], []];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parseDocument(line);
    if (!parsed.ok) broken.push(index + 1);
    else values.push(isObject(parsed.value) ? { ...parsed.value, [LINE]: index + 1 } : parsed.value);
  }
  return { values, broken };
}

/** The line of the document an object, or the one it was copied from, begins on. */
export function lineOf(object: JsonObject): number {
  return object[LINE] ?? 1;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A list of objects only, at least one. */
export function isRecords(value: JsonValue | undefined): value is readonly JsonObject[] {
  return isList(value) && value.length > 0 && value.every(isObject);
}

/** Objects have no prototype, so that a key called `__proto__` or `constructor` is a key like others. */
function toValue(node: Node, lineAt: (offset: number) => number): JsonValue {
  if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, lineAt));
  if (node.type !== 'object') return node.value as JsonValue;
  const object = Object.assign(Object.create(null) as { [key: string]: JsonValue }, { [LINE]: lineAt(node.offset) });
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) object[String(key.value)] = toValue(value, lineAt);
  }
  return object;
}

/** Offsets are asked in rising order, but for the few errors; each line break is looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let [line, counted] = [1, 0];
  return (offset) => {
    if (offset < counted) [line, counted] = [1, 0];
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}
