import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { findTables } from './find-tables.ts';
import { createCellReader } from './read-cell.ts';

function ours(text: string): readonly (readonly (readonly string[])[])[] {
  const lines = text.split('\n');
  const readCell = createCellReader(lines);
  return findTables(lines).map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => readCell(cell).text)));
}

/** What a reader of all Markdown makes of it. */
function theirs(text: string): readonly (readonly (readonly string[])[])[] {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children
    .filter((node) => node.type === 'table')
    .map(({ children }) => children.map((row) => row.children.map((cell) => textOf(cell).trim())));
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe('the tables of a text', () => {
  it('are those that a reader of all Markdown finds', () => {
    const cell = fc.array(
      fc.constantFrom('a', ' ', 'Birch', '**b**', '`c`', '\\|', '[x](https://y.example)', '1', '_d_'),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .map((cells) => `| ${cells.map((one) => one.join('')).join(' | ')} |`);
    const between = fc.constantFrom('', '# Open', '- one', '> said', '```', 'words', '---');
    const table = fc
      .tuple(fc.constantFrom('|---|:-:|', '--- | ---', '| -- | -- |'), fc.array(row, { maxLength: 4 }))
      .map(([marks, rows]) => ['| Company | Role |', marks, ...rows].join('\n'));
    fc.assert(
      fc.property(fc.array(fc.oneof(table, between), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('\n\n');
        expect(ours(text)).toEqual(theirs(text));
      }),
    );
  });

  it.each([
    { name: 'code between fences', text: '```\n| A | B |\n|---|---|\n| 1 | 2 |\n```' },
    { name: 'a comment', text: '<!--\n| A | B |\n|---|---|\n| 1 | 2 |\n-->' },
    { name: 'another number of marks than titles', text: '| A | B |\n|---|\n| 1 | 2 |' },
    { name: 'a quotation', text: '> | A | B |\n> |---|---|\n> | 1 | 2 |' },
  ])('are none in $name', ({ text }) => {
    expect(ours(text)).toEqual([]);
    expect(theirs(text)).toEqual([]);
  });

  it('have the heading above them, marked or underlined', () => {
    const table = '| A | B |\n|---|---|\n| 1 | 2 |\n';
    const lines = `## Open ##\n${table}\nClosed\n======\n\n${table}`.split('\n');
    expect(findTables(lines).map(({ heading }) => heading)).toEqual(['Open', 'Closed']);
  });
});

describe('a cell', () => {
  it.each([
    { name: 'plain', written: 'Birch', text: 'Birch', address: '' },
    { name: 'that begins like a list', written: '- Birch', text: '- Birch', address: '' },
    { name: 'that begins like a heading', written: '# Birch', text: '# Birch', address: '' },
    { name: 'with a link', written: '[Birch](https://birch.example)', text: 'Birch', address: 'https://birch.example' },
    { name: 'with an address given elsewhere', written: '[Elm][1]', text: 'Elm', address: 'https://elm.example' },
    { name: 'with brackets that name nothing', written: 'Birch [remote]', text: 'Birch [remote]', address: '' },
    { name: 'of two lines', written: 'one<br>two', text: 'one\ntwo', address: '' },
    { name: 'with a bar in code', written: '`a \\| b`', text: 'a | b', address: '' },
    { name: 'too long to look for marks', written: '*a*'.repeat(1000), text: '*a*'.repeat(1000), address: '' },
  ])('$name', ({ written, text, address }) => {
    expect(createCellReader(['[1]: https://elm.example'])(written)).toEqual({ text, address });
  });
});
