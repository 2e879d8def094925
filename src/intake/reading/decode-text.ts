import { fail, ok, type Result } from '../../kernel/result.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030';
  /** Places that made no sense in this encoding and stand as U+FFFD. */
  readonly damaged: number;
}

export type DecodeFailure = { kind: 'not-text' };

/** Enough to judge by: whole files of this size decode in a millisecond. */
const SAMPLE_BYTES = 65_536;

/**
 * Turns bytes into text whatever wrote them: the mark at the start if there is one, else UTF-16 by its zero bytes, else UTF-8,
 * else the two code pages that spreadsheets still export, cp1252 and GB 18030. Files that are no text at all are refused.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeFailure> {
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  return looksBinary(decoded.text) ? fail({ kind: 'not-text' }) : ok(decoded);
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const unmarked = unmarkedUtf16(bytes.subarray(0, SAMPLE_BYTES));
  return unmarked ? decodeAs(unmarked, bytes) : null;
}

function decodeAs(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, damaged: countOf(text, '\uFFFD') };
}

/** Text in Latin letters has a zero in every second byte of UTF-16; the side tells the order. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** One broken byte does not make a UTF-8 file something else: what counts is whether most of its special characters are whole. */
function decodeUnmarked(bytes: Uint8Array): DecodedText {
  const decoded = decodeAs('utf-8', bytes);
  if (decoded.damaged === 0) return decoded;
  const whole = decoded.text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  if (whole > 2 * decoded.damaged || startsWithMark(bytes)) return decoded;
  return decodeAs(looksChinese(bytes) ? 'gb18030' : 'windows-1252', bytes);
}

function startsWithMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Chinese text in GB 18030 is pairs of high bytes; umlauts and accents of cp1252 stand alone among letters. */
function looksChinese(bytes: Uint8Array): boolean {
  let [alone, paired] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    if ((bytes[at + 1] ?? 0) < 0x81) alone += 1;
    else {
      paired += 1;
      at += 1;
    }
  }
  return paired > 2 * alone;
}

/** Control characters other than tab and line ends do not occur in text beyond a stray few. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted here
  const strange = sample.match(/[\0-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return strange > Math.max(2, sample.length * 0.02);
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
