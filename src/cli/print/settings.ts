import { inHundred } from '../../analysis/in-words.ts';
import { REFERENCE_ROWS } from '../../analysis/reference.data.ts';
import type { Settings } from '../../pipeline/model.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { table } from './table.ts';

/** What is set, and the ranges that verdicts are relative to: one's own where they are set, else the built-in ones. */
export function settingsText({ zone, theme, bedtime, reference }: Settings, terminal: Terminal): string {
  const { paint, columns: width } = terminal;
  const title = { width, title: (line: string) => paint('quiet', line) };
  const set = table(
    [{ title: 'Setting' }, { title: 'Value', yields: true }],
    [
      ['zone', zone ?? 'that of this machine'],
      ['theme', theme],
      ['bedtime', bedtime ?? 'not set'],
      ['reference', reference === null ? 'built in' : 'your own, where set below'],
    ],
    title,
  );
  const own = (reference ?? []).map(({ stage, channel, low, high }) => [
    stage,
    channel ?? 'any',
    rangeText(low, high),
    'yours',
  ]);
  // One's own range without a channel stands for all of them.
  const replaced = new Set((reference ?? []).flatMap((one) => (one.channel === undefined ? one.stage : [])));
  const builtIn = REFERENCE_ROWS.filter(({ stage }) => !replaced.has(stage)).map(
    ({ stage, way, low, high, assumption }) => [
      stage,
      way,
      rangeText(low, high),
      assumption ? 'built in, assumed' : 'built in',
    ],
  );
  const ranges = table(
    [{ title: 'To' }, { title: 'Way' }, { title: 'In 100', align: 'right' }, { title: 'Whose' }],
    [...own, ...builtIn],
    title,
  );
  const where = wrap(
    'Typical ranges: the middle 80 in 100 of ordinary searches. "breakpoint diagnose --explain" names their sources.',
    width,
  );
  return `${set}\n\n${ranges}\n\n${where}\n`;
}

function rangeText(low: number, high: number): string {
  return `${inHundred(low)} to ${inHundred(high)}`;
}
