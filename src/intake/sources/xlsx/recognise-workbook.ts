import { unzipSync } from 'fflate';

export type Container =
  | 'workbook'
  | 'locked'
  | 'old-excel'
  | 'open-document'
  | 'apple-numbers'
  | 'archive'
  | 'damaged'
  | 'too-large';

/** What a workbook may unpack to; a hundred thousand rows need a tenth of it. */
const UNPACKED_BYTES_AT_MOST = 300_000_000;

const startsWith = (bytes: Uint8Array, ...marks: readonly number[]) => marks.every((mark, at) => bytes[at] === mark);

/** ZIP, or the older container that `.xls` and workbooks with a password share. */
export function isContainer(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6) || isOldContainer(bytes);
}

function isOldContainer(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** Which kind of container this is, by the names of what it holds. Only sheets of megabytes are unpacked for it. */
export function recogniseWorkbook(bytes: Uint8Array): Container {
  if (isOldContainer(bytes)) return holdsName(bytes, 'EncryptedPackage') ? 'locked' : 'old-excel';
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return 'damaged';
  }
  if (unpacked > UNPACKED_BYTES_AT_MOST) return 'too-large';
  const kind = kindOf(names);
  return kind === 'workbook' && holdsEndlessText(bytes) ? 'damaged' : kind;
}

/** A cell holds 32,767 characters at most; the XML reader takes minutes for a text without tags of some million. */
const BETWEEN_TAGS_AT_MOST = 1_000_000;
const OPENING = '<'.charCodeAt(0);

function holdsEndlessText(bytes: Uint8Array): boolean {
  const isLong = ({ name, originalSize }: { name: string; originalSize: number }) =>
    originalSize > BETWEEN_TAGS_AT_MOST && /\.(?:xml|rels)$/i.test(name);
  try {
    return Object.values(unzipSync(bytes, { filter: isLong })).some(hasEndlessText);
  } catch {
    return true;
  }
}

function hasEndlessText(xml: Uint8Array): boolean {
  let last = 0;
  for (let at = xml.indexOf(OPENING); at >= 0; at = xml.indexOf(OPENING, at + 1)) {
    if (at - last > BETWEEN_TAGS_AT_MOST) return true;
    last = at;
  }
  return xml.length - last > BETWEEN_TAGS_AT_MOST;
}

function kindOf(names: readonly string[]): Container {
  if (names.includes('xl/workbook.xml')) return 'workbook';
  if (names.includes('content.xml')) return 'open-document';
  if (names.some((name) => name.endsWith('.iwa'))) return 'apple-numbers';
  return 'archive';
}

/** Names inside the older container are written in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}
