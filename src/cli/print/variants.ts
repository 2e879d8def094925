import { counted } from '../../analysis/in-words.ts';
import type { DiffLine, Variant, VariantSummary } from '../../experiments/view.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';

/** One resume or note with its text, line for line as it was kept. */
export function printVariant(variant: Variant, { paint }: Terminal): string {
  const { id, name, version, kind, fileName, madeOn, sentTo, text } = variant;
  const what = kind === 'note' ? 'cover note' : 'resume';
  const from = fileName === null ? '' : ` from ${fileName}`;
  return [
    paint('strong', printable(`${name} v${version}`)),
    paint(
      'quiet',
      printable(`${what}, kept on ${madeOn}${from}, sent with ${counted(sentTo.length, 'application')} (${id})`),
    ),
    '',
    ...linesOf(text),
    '',
  ].join('\n');
}

const MARKS = { same: ' ', removed: '-', added: '+' } as const;
/** Unchanged lines shown on either side of a change. */
const AROUND = 2;

/** What differs between two, with a few unchanged lines around it. */
export function printDiff(
  [one, other]: readonly [VariantSummary, VariantSummary],
  lines: readonly DiffLine[],
  { paint }: Terminal,
): string {
  const title = paint('strong', printable(`${one.name} v${one.version} → ${other.name} v${other.version}`));
  const changed = lines.map(({ kind }) => kind !== 'same');
  if (!changed.includes(true)) return `${title}\nNothing differs.\n`;
  const isNear = (at: number) => changed.slice(Math.max(0, at - AROUND), at + AROUND + 1).includes(true);
  const drawn = lines.flatMap(({ kind, text }, at) => {
    if (!isNear(at)) return isNear(at - 1) ? [paint('quiet', '…')] : [];
    const line = `${MARKS[kind]} ${printable(text)}`.trimEnd();
    return [kind === 'same' ? paint('quiet', line) : line];
  });
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return `${[title, ...drawn, '', `${counted(count('removed'), 'line')} gone, ${counted(count('added'), 'line')} new.`].join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text
    .replace(/\s+$/, '')
    .split(/\r\n|[\n\r]/)
    .map((line) => printable(line));
}
