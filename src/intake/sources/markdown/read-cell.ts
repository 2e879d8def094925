import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { remember } from '../../reading/remember.ts';

export interface CellText {
  readonly text: string;
  /** The first address of the web behind a link whose text is another; empty without one. */
  readonly address: string;
}

/** Signs without which a cell is what stands in it. */
const MARKED = /[\\`*_[\]<>&!]/;
/** Longer cells are taken as written: no link is so long, and reading marks costs more than twice as much for twice as many. */
const LONGEST = 2000;
/** A cell is a piece of a line: nothing in it begins a list, a heading or code. */
const INLINE = {
  disable: {
    null: [
      'list',
      'blockQuote',
      'codeIndented',
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
      'htmlFlow',
      'codeFenced',
      'definition',
    ],
  },
};
const DEFINITION = /^ {0,3}\[([^\][]{1,200})\]:[ \t]*<?([^\s>]+)/;
const REFERENCE = /\[([^\][]{1,500})\](?:\[([^\][]{0,200})\])?(?!\()/g;

/** Makes the reader of the cells of one text, whose addresses may be written elsewhere in it: `[Kestrel][1]`, `[1]: https://…`. */
export function createCellReader(lines: readonly string[]): (written: string) => CellText {
  const addresses = new Map<string, string>();
  for (const line of lines) {
    const [, label, address] = DEFINITION.exec(line) ?? [];
    if (label && address && !addresses.has(label.toLowerCase())) addresses.set(label.toLowerCase(), address);
  }
  return remember((written) => readCell(written, addresses));
}

function readCell(written: string, addresses: ReadonlyMap<string, string>): CellText {
  if (written.length > LONGEST || !MARKED.test(written)) return { text: written, address: '' };
  const root = fromMarkdown(addresses.size === 0 ? written : resolved(written, addresses), { extensions: [INLINE] });
  return { text: textOf(root).trim(), address: addressIn(root) };
}

function resolved(written: string, addresses: ReadonlyMap<string, string>): string {
  return written.replace(REFERENCE, (whole, text: string, label?: string) => {
    const address = addresses.get((label || text).toLowerCase());
    return address === undefined ? whole : `[${text}](<${address}>)`;
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
  if (node.type === 'inlineCode') return node.value.replaceAll('\\|', '|');
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Paths to the person's own notes are no postings. */
function addressIn(node: Nodes): string {
  if (node.type === 'link' && /^https?:/i.test(node.url)) return textOf(node).trim() === node.url ? '' : node.url;
  if (!('children' in node)) return '';
  for (const child of node.children) {
    const address = addressIn(child);
    if (address !== '') return address;
  }
  return '';
}
