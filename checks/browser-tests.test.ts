import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a page shows at one moment may be the moment before; axe alone is asked once, for it takes its own time. */
const askedOnce = /\bexpect\((?!.*axeFinds\().*\bawait\b/;
/** What of a page changes while it is read. */
const SHOWN =
  'textContent|innerText|inputValue|getAttribute|count|boundingBox|is[A-Z][a-z]+|all(?:TextContent|InnerText)s';
const readOnce = new RegExp(`= (?:(?!=>)[^;{}])*\\bawait (?:(?!=>)[^;{}])*\\.(?:${SHOWN})\\(`);

const placesOf = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) => text.slice(0, index).split('\n').length);

describe.each(globSync('src/**/*.browser.test.ts', { cwd: root }))('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');

  it('asks a page until it says what is expected: expect.poll(() => ...)', () => {
    expect(placesOf(text, askedOnce)).toEqual([]);
  });

  it('reads what it compares with later when the page stands still: readSettled(() => ...)', () => {
    expect(placesOf(text, readOnce)).toEqual([]);
  });
});

describe('what the rules find', () => {
  it.each([
    { name: 'a value asked for in an expectation', line: "expect(await names()).toEqual(['a']);", rule: askedOnce },
    { name: 'one inside a call', line: 'expect(new Set(await read())).toEqual(one);', rule: askedOnce },
    { name: 'a text read once', line: 'const before = await sentence.textContent();', rule: readOnce },
    {
      name: 'one over several lines',
      line: 'const all = await page\n  .getByRole("row")\n  .count();',
      rule: readOnce,
    },
  ])('$name', ({ line, rule }) => {
    expect(placesOf(`\n${line}`, rule)).toEqual([2]);
  });

  it.each([
    { name: 'a poll', line: "await expect.poll(async () => (await names())[0]).toBe('a');" },
    { name: 'what axe finds', line: "expect(await axeFinds(page), 'narrow').toEqual([]);" },
    { name: 'a settled read', line: 'const before = await readSettled(() => sentence.textContent());' },
    { name: 'a way to read', line: 'const names = async () => (await rows.allTextContents()).toSorted();' },
  ])('leave alone $name', ({ line }) => {
    expect([askedOnce, readOnce].flatMap((rule) => placesOf(line, rule))).toEqual([]);
  });
});
