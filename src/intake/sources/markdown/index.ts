import type { Heading, Table as MarkdownTable, Nodes, Root, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { fromSafeCell } from '../../../kernel/safe-cell.ts';
import type { Remark, Source, SourceReading, Table } from '../../draft.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { holdsTable, type TidyText, tidyLines } from './tidy-lines.ts';

/** Tables in notes and readmes (GitHub's kind), each under the heading above it. */
export const markdown: Source = {
  id: 'markdown',
  title: 'Markdown tables',
  recognises: (bytes) => {
    const decoded = decodeText(bytes);
    return decoded.ok && holdsTable(decoded.value.text);
  },
  read,
};

function read(bytes: Uint8Array, file: string): SourceReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return nothing(file, 'This is no text file.');
  const tidy = tidyLines(decoded.value.text.replaceAll('\0', ''));
  const root = fromMarkdown(tidy.text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const tables = tablesOf(root, tidy);
  if (tables.length === 0) return nothing(file, 'No table was found in this text.');
  return {
    format: 'markdown',
    tables,
    rejected: [],
    warnings: [
      ...tidy.conflicts.map((line) => conflict(file, line)),
      ...tables.flatMap((table) => overlong(file, table)),
    ],
  };
}

function tablesOf(root: Root, tidy: TidyText): Table[] {
  const tables: Table[] = [];
  let heading = '';
  for (const node of root.children) {
    if (node.type === 'heading') heading = headingText(node);
    if (node.type === 'table') tables.push(tableOf(node, heading, tidy));
  }
  return tables.length === 1 ? tables.map((table) => ({ ...table, name: '' })) : tables;
}

function headingText(heading: Heading): string {
  return textOf(heading).trim();
}

/** Addresses behind links would be lost with the link's text alone: they stand in the column for them, else in one more. */
function tableOf(node: MarkdownTable, name: string, { lineNumbers }: TidyText): Table {
  const [head, ...body] = node.children.map((row) => ({
    line: lineNumbers[(row.position?.start.line ?? 1) - 1] ?? 1,
    row,
  }));
  const titles = (head?.row.children ?? []).map((cell) => textOf(cell).trim());
  const linkAt = titles.findIndex((title) => /\b(?:url|link)\b/i.test(title));
  const address = (row: TableRow) => (linkAt < 0 ? addressIn(row) : '');
  const rows = body.map(({ line, row }) => ({ line, cells: cellsOf(row, linkAt), address: address(row) }));
  const width = Math.max(titles.length, ...rows.map(({ cells }) => cells.length));
  const linked = rows.some((row) => row.address !== '');
  const fill = (cells: readonly string[]) => [...cells, ...Array<string>(width - cells.length).fill('')];
  return {
    name,
    header: [...fill(titles), ...(linked ? ['URL'] : [])],
    rows: rows.map((row) => ({ line: row.line, cells: [...fill(row.cells), ...(linked ? [row.address] : [])] })),
  };
}

function cellsOf(row: TableRow, linkAt: number): string[] {
  return row.children.map((cell, at) => fromSafeCell((at === linkAt && addressIn(cell)) || textOf(cell).trim()));
}

/** More cells than the header names usually means a bar inside a cell that was not escaped. */
function overlong(file: string, { header, rows }: Table): Remark[] {
  const named = header.indexOf('');
  if (named < 0) return [];
  return rows
    .filter(({ cells }) => cells.some((cell, at) => cell !== '' && header[at] === ''))
    .map(({ line }) => ({
      origin: { file, line },
      because: `This line has more cells than the ${named} the header names: a cell may hold a bar without a backslash.`,
    }));
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The first address of the web in a row; paths to the person's own notes are no postings. */
function addressIn(node: Nodes): string {
  if (node.type === 'link' && /^https?:/i.test(node.url)) return textOf(node).trim() === node.url ? '' : node.url;
  if (!('children' in node)) return '';
  for (const child of node.children) {
    const address = addressIn(child);
    if (address !== '') return address;
  }
  return '';
}

function conflict(file: string, line: number): Remark {
  const because =
    'This line is the mark of an unfinished Git merge; it was left out, the rows of both sides were kept.';
  return { origin: { file, line }, because };
}

function nothing(file: string, because: string): SourceReading {
  return { format: 'markdown', tables: [], rejected: [{ origin: { file, line: 1 }, because }], warnings: [] };
}
