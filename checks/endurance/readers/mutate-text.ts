import type { Chance } from '../chance.ts';
import { ODD_TEXTS } from '../odd-texts.data.ts';
import { MOST_BYTES } from './mutate-bytes.ts';

type Mutation = (text: string, chance: Chance) => string;

const ODD_NUMBERS = [
  '9'.repeat(40),
  '1e309',
  '-1e309',
  '0x7fffffff',
  '2147483648',
  '9007199254740993',
  '-0',
  'NaN',
  'Infinity',
  '00000000000000000001',
  '1,2,3.4.5',
  '١٢٣',
];
const ODD_DAYS = [
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '99/99/9999',
  '31.12.1899',
  '13/13/13',
  '29 Feb 2025',
  '2026-W53-7',
  '-2026-01-01',
  '+275760-09-13T00:00:00Z',
  '3 Nov 20266',
  'Sept. 31st',
  '2026-11-23T25:61:61+99:99',
  '1788000000000',
  '45999.99999',
  '8/82019',
];
const SEPARATORS = [',', ';', '\t', '|', ' ', '\u3000', '\u0000', '":"', '","'];
const WORDS = [
  'Rejected',
  'Ghosted',
  'Offer',
  'Applied',
  'Company',
  'Date',
  'interview 3 of 4',
  'yes',
  'no',
  'n/a',
  'declined',
];

/** Mutations that keep the text a text and break what readers expect of it. */
export const TEXT_MUTATIONS: readonly Mutation[] = [
  (text, chance) => replaceOne(text, chance, /\d+/g, () => chance.oneOf(ODD_NUMBERS)),
  (text, chance) => replaceOne(text, chance, /\d[\d./-]{4,}\d/g, () => chance.oneOf(ODD_DAYS)),
  (text, chance) => replaceOne(text, chance, /[^\s,;|\t"]+/g, () => chance.oneOf([...ODD_TEXTS, ...WORDS])),
  (text, chance) => text.replaceAll(chance.oneOf(SEPARATORS), chance.oneOf(SEPARATORS)).slice(0, MOST_BYTES),
  (text, chance) =>
    insert(
      text,
      chance,
      chance.oneOf(['"', "'", '""', '"\n', '\r', '\r\n\r\n', '`', '\\', '{', '[', '|', '<!--', '=', '```']),
    ),
  (text, chance) => shuffledLines(text, chance),
  (text, chance) =>
    insert(
      text,
      chance,
      chance.oneOf(['[', '{"a":', '(', '> ', '- ', '"[', '# ']).repeat(chance.oneOf([10, 1000, 20_000])),
    ),
  (text, chance) => `${chance.oneOf(['[', '{"a":', '[{"b":['])}`.repeat(chance.oneOf([100, 5000, 100_000])) + text,
  (text, chance) =>
    insert(
      text,
      chance,
      chance.oneOf([',', 'x', ' ', '\n', 'a,', '1 2 ', '- ', '  |', 'é']).repeat(chance.oneOf([100, 5000, 200_000])),
    ),
  (text, chance) => widened(text, chance),
  (text, chance) => lengthened(text, chance),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('\n', '\r'),
  (text) => [...text.slice(0, 20_000)].toReversed().join(''),
];

function replaceOne(text: string, chance: Chance, pattern: RegExp, by: () => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text + by();
  const times = chance.below(4) + 1;
  const places = new Set(Array.from({ length: times }, () => chance.below(found.length)));
  let at = -1;
  return text.replace(pattern, (match) => {
    at += 1;
    return places.has(at) ? by() : match;
  });
}

function insert(text: string, chance: Chance, guest: string): string {
  const at = chance.below(text.length + 1);
  return (text.slice(0, at) + guest + text.slice(at)).slice(0, MOST_BYTES);
}

function shuffledLines(text: string, chance: Chance): string {
  const lines = text.split('\n');
  for (let times = chance.below(10) + 1; times > 0; times--) {
    const [from, to] = [chance.below(lines.length), chance.below(lines.length)];
    const [moved = ''] = chance.inHundred(50) ? lines.splice(from, 1) : [lines[from]];
    lines.splice(to, 0, moved);
  }
  return lines.join('\n');
}

/** Many columns. */
function widened(text: string, chance: Chance): string {
  const [separator, times] = [chance.oneOf([',', '\t', ';', '|']), chance.oneOf([20, 300, 3000])];
  return text
    .split('\n')
    .map((line) => line + `${separator}${line}`.repeat(Math.min(times, Math.ceil(MOST_BYTES / 20 / (text.length + 1)))))
    .join('\n')
    .slice(0, MOST_BYTES);
}

/** Many rows, alike or each a little different. */
function lengthened(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const times = Math.min(chance.oneOf([10, 200, 3000]), Math.ceil(MOST_BYTES / 2 / (text.length + 1)));
  const alike = chance.inHundred(50);
  const more = Array.from({ length: times }, (_, at) =>
    lines
      .slice(1)
      .join('\n')
      .replace(/\w+/, (word) => (alike ? word : `${word}${at}`)),
  );
  return [lines[0], ...more].join('\n').slice(0, MOST_BYTES);
}

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
];

/** The text as bytes, mostly in UTF-8. */
export function encoded(text: string, chance: Chance): Uint8Array {
  const encode = chance.inHundred(70) ? (ENCODINGS[0] as (typeof ENCODINGS)[number]) : chance.oneOf(ENCODINGS);
  return Uint8Array.from(encode(text.slice(0, MOST_BYTES)));
}
