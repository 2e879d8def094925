import type { Remark } from '../../draft.ts';

const CONFLICT = /^(?:<{7}(?: .*)?|\|{7}(?: .*)?|={7}|>{7}(?: .*)?)\r?$/;

/**
 * Empties the lines that belong to the file and not to the person, keeping the numbers of all others: the marks of an unfinished
 * Git merge (both sides stay; the reader lists rows that stand on both) and Excel's `sep=;`.
 */
export function blankNoise(
  file: string,
  text: string,
): { text: string; separator: string | null; warnings: readonly Remark[] } {
  const separator = /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
  const unmarked = separator === null ? text : text.replace(/^.*/, '');
  if (!/^(?:<{7}|>{7})/m.test(unmarked)) return { text: unmarked, separator, warnings: [] };
  const warnings: Remark[] = [];
  const lines = unmarked.split('\n').map((line, index) => {
    if (!CONFLICT.test(line)) return line;
    const because =
      'This line is the mark of an unfinished Git merge; it was left out, the rows of both sides were kept.';
    warnings.push({ origin: { file, line: index + 1 }, because });
    return '';
  });
  return { text: lines.join('\n'), separator, warnings };
}
