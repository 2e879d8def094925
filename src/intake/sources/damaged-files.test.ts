import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../draft.ts';
import { fileSources } from '../file-sources.ts';

const here = new URL('.', import.meta.url);
const fixtures = fileSources.flatMap(({ id }) => {
  const folder = new URL(`${id}/fixtures/`, here);
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  return names.map((name) => new Uint8Array(readFileSync(new URL(name, folder))));
});

/** What may have happened to a file on its way: bits flipped, its end lost, another file glued to it, a part repeated. */
const fixture = fc.constantFrom(...fixtures);
const damaged = fc.oneof(
  fc.tuple(fixture, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })).map(([bytes, flips]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, value] of flips) if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  }),
  fc.tuple(fixture, fc.nat()).map(([bytes, length]) => bytes.slice(0, length % (bytes.length + 1))),
  fc.tuple(fixture, fixture).map(([first, second]) => Uint8Array.from([...first, ...second])),
  fc.tuple(fixture, fc.nat(), fc.nat(40)).map(([bytes, at, times]) => {
    const cut = at % (bytes.length + 1);
    return Uint8Array.from([
      ...bytes.slice(0, cut),
      ...Array.from({ length: times }, () => [...bytes.slice(cut, cut + 64)]).flat(),
      ...bytes.slice(cut),
    ]);
  }),
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
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
      ),
      { maxLength: 200 },
    )
    .map((marks) => new TextEncoder().encode(marks.join(''))),
);

function expectSound({ tables, rejected, warnings }: SourceReading): void {
  for (const { header, rows } of tables) {
    for (const { line, cells } of rows) {
      expect(line).toBeGreaterThan(0);
      expect(cells).toHaveLength(header.length);
    }
  }
  for (const { origin, because } of [...rejected, ...warnings]) {
    expect(origin.line).toBeGreaterThan(0);
    expect(because).not.toBe('');
  }
  expect(tables.length + rejected.length).toBeGreaterThan(0);
}

describe.each(fileSources)('$id', (source) => {
  it('answers whatever the bytes are, and never throws', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        source.recognises(bytes, 'some.file');
        expectSound(await source.read(bytes, 'some.file'));
      }),
      { numRuns: 400 },
    );
  });
});

it.each([
  { name: 'ten thousand opened brackets', text: '['.repeat(10_000) },
  { name: 'ten thousand opened objects', text: '{"a":'.repeat(10_000) },
  { name: 'a hundred thousand quotes', text: '"'.repeat(100_001) },
  { name: 'a hundred thousand separators', text: ','.repeat(100_000) },
  { name: 'ten thousand bars in a row of a table', text: `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n` },
  { name: 'one endless line', text: 'a'.repeat(1_000_000) },
  { name: 'an open quote on every line', text: `a,b,c\n${'1,"x,2\n'.repeat(5_000)}` },
])('survives $name, soon', { timeout: 20_000 }, async ({ text }) => {
  const bytes = new TextEncoder().encode(text);
  for (const source of fileSources) {
    source.recognises(bytes, 'some.file');
    expectSound(await source.read(bytes, 'some.file'));
  }
});
