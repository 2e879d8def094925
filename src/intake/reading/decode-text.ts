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
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) return fail({ kind: 'not-text' });
  return ok({ text, encoding, damaged: countOf(text, '\uFFFD') });
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes.subarray(0, SAMPLE_BYTES)) ?? unmarkedBytes(bytes);
}

/** Text in Latin letters has a zero in every second byte of UTF-16; the side tells the order. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** One broken byte does not make a UTF-8 file something else: what counts is whether most of its special characters are whole. */
function unmarkedBytes(bytes: Uint8Array): 'utf-8' | 'windows-1252' | 'gb18030' {
  const text = new TextDecoder().decode(bytes);
  const broken = countOf(text, '\uFFFD');
  if (broken === 0) return 'utf-8';
  const whole = text.match(/[^\0-\u007F\uFFFD]/gu)?.length ?? 0;
  if (whole > 2 * broken) return 'utf-8';
  return looksChinese(bytes) ? 'gb18030' : 'windows-1252';
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
