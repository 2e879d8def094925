import type { Chance } from './chance.ts';
import { ODD_TEXTS } from './odd-texts.data.ts';

/** As much of JSON Schema as our own doors use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Ids that exist, by what they are of. */
export type KnownIds = Readonly<
  Record<'application' | 'event' | 'contact' | 'search' | 'batch' | 'mapping' | 'backup', readonly string[]>
>;

interface Around {
  readonly chance: Chance;
  readonly known: KnownIds;
}

/** A value that fits the schema, most of the time: real ids, days and words where a field asks for them. */
export function valueFor(schema: Schema, around: Around, name = ''): unknown {
  const { chance } = around;
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return valueFor(chance.oneOf(union), around, name);
  if ('const' in schema) return schema.const;
  if (schema.enum) return chance.oneOf(schema.enum);
  const type = Array.isArray(schema.type) ? chance.oneOf(schema.type as readonly string[]) : schema.type;
  switch (type) {
    case 'object':
      return objectFor(schema, around);
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + chance.below(3) }, () =>
        valueFor(schema.items ?? {}, around, name),
      );
    case 'integer':
    case 'number':
      return numberFor(schema, around);
    case 'boolean':
      return chance.inHundred(50);
    case 'null':
      return null;
    default:
      return textFor(schema, around, name);
  }
}

function objectFor(schema: Schema, around: Around): Record<string, unknown> {
  const { chance } = around;
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) || chance.inHundred(22)) made[name] = valueFor(inner, around, name);
  }
  if (typeof schema.additionalProperties === 'object') {
    const key = String(valueFor(schema.propertyNames ?? { type: 'string' }, around, 'key'));
    made[key] = valueFor(schema.additionalProperties, around, name(key));
  }
  return made;
}

const name = (key: string) => key;

function numberFor({ minimum = 0, maximum = 1000 }: Schema, { chance }: Around): number {
  const [low, high] = [Math.max(minimum, -1000), Math.min(maximum, 1000)];
  return chance.oneOf([low, high, low + chance.below(Math.max(1, high - low)), 1]);
}

const DAYS = ['2026-11-02', '2026-11-10', '2026-11-20', '2026-03-02', '2025-12-31', '1999-01-01'];
/** Names of fields, and what lies behind an id there. */
const IDS: Readonly<Record<string, keyof KnownIds>> = {
  id: 'application',
  ids: 'application',
  application: 'application',
  applications: 'application',
  kept: 'application',
  other: 'application',
  event: 'event',
  batch: 'batch',
  contact: 'contact',
  search: 'search',
  mapping: 'mapping',
  backup: 'backup',
};

function textFor({ format, pattern }: Schema, { chance, known }: Around, name: string): string {
  if (format === 'date') return chance.oneOf(DAYS);
  if (/(On|asOf|^on)$/.test(name)) return chance.oneOf([...DAYS, 'today', 'yesterday']);
  if (pattern?.includes('A-Z')) return chance.oneOf(['EUR', 'USD']);
  const ids = Object.hasOwn(IDS, name) ? known[IDS[name] ?? 'application'] : [];
  if (ids.length > 0 && chance.inHundred(85)) return chance.oneOf(ids);
  if (name === 'zone') return chance.oneOf(['Europe/Berlin', 'Asia/Tokyo', 'UTC', 'Moon/Crater']);
  if (name === 'line') return chance.oneOf(LINES);
  return chance.oneOf(chance.inHundred(40) ? ODD_TEXTS : ['Acme', 'Birch', 'Cedar Maps', 'Backend Engineer', 'remote']);
}

const LINES = [
  'Acme, Backend Engineer, referral, yesterday',
  'Birch, board, 2026-11-02',
  '"Smith, Jones & Co", Engineer',
  'Cedar Maps',
  ', , ,',
  'Acme, Engineer, 3/4/2026',
  '株式会社カエデ, SRE, recruiter, Monday',
];

/** The same value with something in it that does not belong there, one to three times. */
export function mutated(value: unknown, chance: Chance): unknown {
  let changed = value;
  for (let times = 1 + chance.below(3); times > 0; times--) changed = mutatedOnce(changed, chance, 0);
  return changed;
}

function mutatedOnce(value: unknown, chance: Chance, depth: number): unknown {
  const isHere = depth > 3 || chance.inHundred(depth === 0 ? 8 : 35);
  if (typeof value !== 'object' || value === null || isHere) return oddValue(chance);
  if (Array.isArray(value)) {
    if (value.length === 0) return [oddValue(chance)];
    const at = chance.below(value.length);
    return value.map((inner, place) => (place === at ? mutatedOnce(inner, chance, depth + 1) : inner));
  }
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length === 0 || chance.inHundred(25)) return withKey(value, chance);
  const [key, inner] = chance.oneOf(entries);
  if (chance.inHundred(15)) return Object.fromEntries(entries.filter(([other]) => other !== key));
  return { ...value, [key]: mutatedOnce(inner, chance, depth + 1) };
}

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'id',
  'seq',
  'isSample',
  'account_id',
  '$ref',
  'ключ',
];

/** Assigned by definition: `__proto__` becomes a key like any other, as JSON.parse makes it. */
function withKey(value: object, chance: Chance): object {
  const more = { ...value };
  Object.defineProperty(more, chance.oneOf(KEYS), {
    value: oddValue(chance),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return more;
}

/** Something of any type, mostly out of bounds. */
export function oddValue(chance: Chance): unknown {
  return chance.oneOf(ODD_VALUES)(chance);
}

const ODD_VALUES: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  () => '',
  () => ' ',
  (chance) => chance.oneOf(ODD_TEXTS),
  (chance) => chance.oneOf(ODD_TEXTS).repeat(1 + chance.below(400)),
  (chance) => chance.oneOf([0, -0, -1, 1, 0.1, 1e21, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e-320]),
  (chance) => chance.oneOf([true, false]),
  (chance) =>
    chance.oneOf([
      '2026-02-30',
      '9999-12-31',
      '0000-01-01',
      '-000001-01-01',
      '2026-1-1',
      '2026-11-23T10:00:00Z',
      '١٩٩٩-٠١-٠١',
    ]),
  (chance) =>
    chance.oneOf([
      'true',
      '1e999',
      'NaN',
      'undefined',
      '[object Object]',
      '../../etc/passwd',
      '%00',
      '\\',
      "' or 1=1 --",
    ]),
  () => [],
  () => ({}),
  (chance) => Array.from({ length: 600 + chance.below(600) }, () => 'a'),
  (chance) => deep(chance.oneOf([5, 60, 2_000])),
  (chance) => ({ [chance.oneOf(KEYS)]: chance.oneOf(ODD_TEXTS) }),
];

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Any value as a text, as it would stand in an address. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
