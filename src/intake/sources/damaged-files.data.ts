import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fileSources } from '../file-sources.ts';

const here = new URL('.', import.meta.url);

/** The bytes of every fixture of every source. */
const fixtures = fileSources.flatMap(({ id }) => {
  const folder = new URL(`${id}/fixtures/`, here);
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  return names.map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
});

const fixture = fc.constantFrom(...fixtures);

const flipped = fc
  .tuple(fixture, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([bytes, flips]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, value] of flips) if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  });
const cutOff = fc.tuple(fixture, fc.nat()).map(([bytes, length]) => bytes.slice(0, length % (bytes.length + 1)));
const glued = fc.tuple(fixture, fixture).map(([first, second]) => Uint8Array.from([...first, ...second]));
const repeated = fc.tuple(fixture, fc.nat(), fc.nat(40)).map(([bytes, at, times]) => {
  const cut = at % (bytes.length + 1);
  const part = [...bytes.slice(cut, cut + 64)];
  return Uint8Array.from([
    ...bytes.slice(0, cut),
    ...Array.from({ length: times }, () => part).flat(),
    ...bytes.slice(cut),
  ]);
});
const marks = [
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '-',
  '[',
  '{',
  '}',
  ']',
  ':',
  'a',
  '1',
  '=',
  '<<<<<<< ',
  '\0',
  '2026-01-02',
  'Applied',
  'Company',
];
const scribbled = fc
  .array(fc.constantFrom(...marks), { maxLength: 200 })
  .map((parts) => new TextEncoder().encode(parts.join('')));

/** What may have become of a file on its way: bits flipped, its end lost, another file glued to it, a part repeated; or plain noise. */
export const damagedFiles = fc.oneof(flipped, cutOff, glued, repeated, scribbled, fc.uint8Array({ maxLength: 400 }));
