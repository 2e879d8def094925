import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from '../chance.ts';
import { TEXT_MUTATIONS } from './mutate-text.ts';

const REFERENCES = [
  'XFD1048576',
  'A1048576',
  'XFD1',
  'ZZZZZ99999999999',
  'A0',
  'A-1',
  '1A',
  '',
  'AAAAAAAAAA1',
  'B2:A1',
  'A1:XFD1048576',
];

/** Mutations inside the archive of a workbook; bytes that are no archive come back as they are. */
export function mutatedWorkbook(bytes: Uint8Array, chance: Chance): Uint8Array {
  const files = unzipped(bytes);
  if (files === null) return bytes;
  const names = Object.keys(files);
  const name = chance.oneOf(names.filter((one) => /sheet|sharedStrings|styles|workbook/i.test(one)).concat(names));
  const text = strFromU8(files[name] as Uint8Array);
  switch (chance.below(8)) {
    case 0:
      return zipSync({ ...files, [name]: strToU8(chance.oneOf(TEXT_MUTATIONS)(text, chance)) });
    case 1:
      return zipSync({ ...files, [name]: strToU8(referencesChanged(text, chance)) });
    case 2:
      return zipSync({ ...files, [name]: strToU8(nested(text, chance)) });
    case 3:
      return zipSync(bomb(files, name, chance), { level: 9 });
    case 4:
      return zipSync(Object.fromEntries(Object.entries(files).filter(([one]) => one !== name)));
    case 5:
      return zipSync({ ...files, [chance.oneOf(names)]: files[name] as Uint8Array });
    case 6:
      return zipSync({ ...files, [name]: strToU8(attributesChanged(text, chance)) });
    default:
      return broken(bytes, chance);
  }
}

/** Where a cell stands, or where the sheet ends, is said to be at the end of the world. */
function referencesChanged(text: string, chance: Chance): string {
  return text.replace(/(r|ref)="([A-Z]+\d+(?::[A-Z]+\d+)?)"/g, (whole, key) =>
    chance.inHundred(8) ? `${key}="${chance.oneOf(REFERENCES)}"` : whole,
  );
}

function attributesChanged(text: string, chance: Chance): string {
  return text.replace(/(\w+)="([^"]*)"/g, (whole, key) =>
    chance.inHundred(4)
      ? `${key}="${chance.oneOf(['', '-1', '999999999999', 'x', '&#0;', 's', 'inlineStr', 'NaN'])}"`
      : whole,
  );
}

function nested(text: string, chance: Chance): string {
  const depth = chance.oneOf([50, 2000, 20_000]);
  const at = text.indexOf('>', chance.below(text.length + 1)) + 1;
  return text.slice(0, at) + '<a>'.repeat(depth) + (chance.inHundred(50) ? '</a>'.repeat(depth) : '') + text.slice(at);
}

/** A few kilobytes that unpack to very many zeros or spaces; the largest, which takes seconds to make, is refused by its head. */
function bomb(files: Readonly<Record<string, Uint8Array>>, name: string, chance: Chance) {
  const size = chance.oneOf([1_000_000, 20_000_000, chance.inHundred(1) ? 400_000_000 : 60_000_000]);
  const filling = chance.oneOf([0, 32]);
  const content = new Uint8Array(size).fill(filling);
  const own = files[name] as Uint8Array;
  content.set(own.subarray(0, Math.min(own.length, size)));
  return { ...files, [name]: content };
}

/** What stands about the files in the archive itself: names, sizes, places. */
function broken(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const end = copy.length - 200;
  for (let times = chance.below(6) + 1; times > 0; times--) {
    const at = chance.inHundred(70)
      ? Math.max(0, end) + chance.below(Math.min(200, copy.length))
      : chance.below(copy.length);
    copy[at] = chance.oneOf([0, 255, 127, 128, chance.below(256)]);
  }
  return copy;
}

/** What was blown up once is not unpacked to be mutated again: its text may be longer than any text can be. */
const UNPACKED_AT_MOST = 100_000_000;

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return unpacked <= UNPACKED_AT_MOST;
      },
    });
    return unpacked <= UNPACKED_AT_MOST && Object.keys(files).length > 0 ? files : null;
  } catch {
    return null;
  }
}
