import { isCancel, select } from '@clack/prompts';
import type { FileReading, ReadingOptions } from '../intake/draft.ts';
import type { ColumnMap } from '../intake/model.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { CliDeps } from './cli-deps.ts';
import { draftsText } from './print/import-report.ts';
import { printable } from './print/printable.ts';
import { readFiles } from './read-files.ts';
import type { Refusal } from './refusal.ts';

interface Read {
  readonly readings: readonly FileReading[];
  readonly map: ColumnMap | null;
}

/** Fields offered for correction, most often wrong first; `--map` knows all of them. */
const FIELDS = ['company', 'role', 'sentOn', 'status', 'channel', 'responded', 'rejected', 'notes', 'ignored'];

/**
 * Shows a person at a terminal how their files were read, asks what the files leave open, and takes corrections,
 * until they say that it is right. `null` where they stop: nothing was recorded then.
 */
export async function askAboutReading(
  deps: CliDeps,
  files: readonly string[],
  given: Read & { readonly headers: readonly (readonly string[])[] },
): Promise<Result<Read | null, Refusal>> {
  let { readings, map }: Read = given;
  let dates: ReadingOptions['dates'];
  const again = async () => {
    const read = await readFiles(deps, files, { ...(dates ? { dates } : {}), ...(map ? { map } : {}) });
    if (read.ok) readings = read.value;
    return read;
  };
  if (readings.some(({ ambiguousDates }) => ambiguousDates.length > 0)) {
    const order = await askOrder(readings);
    if (order === null) return ok(null);
    if (order !== 'empty') {
      dates = order;
      const read = await again();
      if (!read.ok) return read;
    }
  }
  for (;;) {
    for (const reading of readings) show(deps, reading);
    const next = await askNext(readings);
    if (next === 'stop') return ok(null);
    if (next === 'apply') return ok({ readings, map });
    const corrected = await askColumn({ ...readings[0]?.columns, ...map }, given.headers[0] ?? []);
    if (corrected === null) continue;
    map = corrected;
    const read = await again();
    if (!read.ok) return read;
  }
}

function show({ terminal }: CliDeps, { file, layout, columns, drafts }: FileReading) {
  const used = Object.entries(columns).map(([field, headers]) => `${field} ← ${headers.join(', ')}`);
  terminal.write(
    `${printable(`${file}: ${layout}`)}\n${printable(used.join('; '))}\n${draftsText(drafts, terminal)}\n`,
  );
}

async function askOrder(readings: readonly FileReading[]) {
  const columns = readings.flatMap(({ ambiguousDates }) => ambiguousDates).join(', ');
  const order = await select({
    message: `In ${printable(columns)} every day fits both orders. What is 3/4?`,
    options: [
      { value: 'dmy' as const, label: '3 April (day first)' },
      { value: 'mdy' as const, label: '4 March (month first)' },
      { value: 'empty' as const, label: 'Not sure: leave these days empty' },
    ],
  });
  return isCancel(order) ? null : order;
}

async function askNext(readings: readonly FileReading[]) {
  const count = readings.reduce((sum, { drafts }) => sum + drafts.length, 0);
  const next = await select({
    message: 'Is this how you meant it?',
    options: [
      { value: 'apply' as const, label: `Record ${count} rows` },
      { value: 'correct' as const, label: 'Correct a column' },
      { value: 'stop' as const, label: 'Stop, record nothing' },
    ],
  });
  return isCancel(next) ? 'stop' : next;
}

async function askColumn(columns: ColumnMap, header: readonly string[]): Promise<ColumnMap | null> {
  const fields = [...new Set([...Object.keys(columns).filter((field) => !field.startsWith('value:')), ...FIELDS])];
  const field = await select({ message: 'Which field?', options: fields.map((value) => ({ value, label: value })) });
  if (isCancel(field)) return null;
  const named = header.filter((cell) => cell !== '');
  const column = await select({
    message: `Which column is ${field}?`,
    options: [...named.map((value) => ({ value, label: printable(value) })), { value: '', label: 'None of them' }],
  });
  return isCancel(column) ? null : { ...columns, [field]: column === '' ? [] : [column] };
}
