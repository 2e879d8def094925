import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { fail, ok, type Result } from '../../../kernel/result.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue; readonly [LINE]?: number };

/** Where an object begins; a symbol, so that copies keep it and no key of a file can be taken for it. */
const LINE = Symbol('line');

export type JsonFailure = { kind: 'not-json'; line: number; problem: string };

/** Parses one JSON document and remembers where its objects stand; comments and trailing commas are forgiven. */
export function parseDocument(text: string): Result<JsonValue, JsonFailure> {
  // Of a fault only its line is told; the trace of each would be most of the time in a file that is no JSON in any of its lines.
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return ok(toValue(parse(text, { mode: 'jsonc', allowTrailingCommas: true }).body));
  } catch (error) {
    // No export nests so deep that a parser runs out of room.
    if (error instanceof RangeError) return fail({ kind: 'not-json', line: 1, problem: 'it nests too deep' });
    const { message, line } = error as Error & { line?: number };
    if (line === undefined) throw error;
    return fail({ kind: 'not-json', line, problem: message.replace(/ found\. \(\d+:\d+\)$/, '') });
  } finally {
    Error.stackTraceLimit = before;
  }
}

/**
 * One document per line, as log files and database exports have it; lines that are none are told by their number. Where more
 * than half of them are none the text is something else, and the rest is left.
 */
export function parseLines(text: string): { values: readonly JsonValue[]; broken: readonly number[] } {
  const [values, broken]: [JsonValue[], number[]] = [[], []];
  const lines = text.split(/\r?\n/);
  const filled = lines.filter((line) => line.trim() !== '').length;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (broken.length > filled / 2) break;
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
function toValue(node: ValueNode): JsonValue {
  if (node.type === 'Array') return node.elements.map(({ value }) => toValue(value));
  if (node.type === 'Null') return null;
  if (node.type === 'NaN' || node.type === 'Infinity') return null;
  if (node.type !== 'Object') return node.value;
  const object = Object.assign(Object.create(null) as { [key: string]: JsonValue }, { [LINE]: node.loc.start.line });
  for (const { name, value } of node.members) object[name.type === 'String' ? name.value : name.name] = toValue(value);
  return object;
}
