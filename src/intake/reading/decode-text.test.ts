import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1)
    new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
};
const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeText', () => {
  it.each([
    { name: 'plain ASCII', given: ascii('Firma;Stelle'), encoding: 'utf-8', text: 'Firma;Stelle' },
    { name: 'UTF-8', given: ascii('Müller, 公司'), encoding: 'utf-8', text: 'Müller, 公司' },
    { name: 'UTF-8 with a mark', given: joined(bytes(0xef, 0xbb, 0xbf), ascii('é')), encoding: 'utf-8', text: 'é' },
    {
      name: 'UTF-16 LE with a mark',
      given: utf16('\uFEFFMüller\t公司', false),
      encoding: 'utf-16le',
      text: 'Müller\t公司',
    },
    {
      name: 'UTF-16 BE with a mark',
      given: utf16('\uFEFFMüller\t公司', true),
      encoding: 'utf-16be',
      text: 'Müller\t公司',
    },
    { name: 'UTF-16 LE, no mark', given: utf16('Company\tRole', false), encoding: 'utf-16le', text: 'Company\tRole' },
    { name: 'UTF-16 BE, no mark', given: utf16('Company\tRole', true), encoding: 'utf-16be', text: 'Company\tRole' },
    {
      name: 'cp1252: an umlaut, a euro sign, a curly quote',
      given: joined(ascii('M'), bytes(0xfc), ascii('ller '), bytes(0x80, 0x20, 0x92)),
      encoding: 'windows-1252',
      text: 'Müller € ’',
    },
    {
      name: 'GB 18030',
      given: joined(bytes(0xb9, 0xab, 0xcb, 0xbe), ascii(','), bytes(0xd6, 0xb0, 0xce, 0xbb)),
      encoding: 'gb18030',
      text: '公司,职位',
    },
    { name: 'nothing', given: bytes(), encoding: 'utf-8', text: '' },
  ])('$name', ({ given, encoding, text }) => {
    expect(decodeText(given)).toEqual({ ok: true, value: { encoding, text, damaged: 0 } });
  });

  it('keeps a UTF-8 file with one broken byte, and counts the place', () => {
    const given = joined(ascii('Müller, Köln, Zürich '), bytes(0xff), ascii('x'));
    expect(decodeText(given)).toMatchObject({ ok: true, value: { encoding: 'utf-8', damaged: 1 } });
  });

  it.each([
    { name: 'a picture', given: joined(bytes(0x89), ascii('PNG\r\n'), bytes(0x1a, 10, 0, 0, 0, 13, 0, 0, 1, 0, 3)) },
    { name: 'only zeros', given: new Uint8Array(64) },
  ])('refuses $name', ({ given }) => {
    expect(decodeText(given)).toEqual({ ok: false, failure: { kind: 'not-text' } });
  });

  it('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\uFFFD\uFEFF]/u.test(text));
        expect(decodeText(ascii(text))).toMatchObject({ ok: true, value: { text } });
      }),
    );
  });
});
