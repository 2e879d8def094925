import type { FileReading } from '../intake/draft.ts';
import { type ColumnMap, type Corrections, type Field, isColumnKey } from '../intake/model.ts';
import { ok, type Result } from '../kernel/result.ts';
import { draftsText } from './print/import-report.ts';
import { wrap } from './print/layout.ts';
import { printable } from './print/printable.ts';
import type { Refusal } from './refusal.ts';
import type { Asking, Settled } from './settled.ts';
import type { Terminal } from './terminal.ts';

/** Fields offered for correction, most often wrong first; `--map` knows all of them. */
const FIELDS = [
  'company',
  'role',
  'sentOn',
  'status',
  'channel',
  'responded',
  'rejected',
  'notes',
  'location',
  'level',
  'pay',
  'postingUrl',
  'contact',
  'tags',
  'ignored',
] as const satisfies readonly Field[];

/**
 * Shows a person at a terminal how their files were read, asks what the files leave open, and takes corrections,
 * until they say that it is right. `null` where they stop: nothing was recorded then.
 */
export async function askAboutReading(terminal: Terminal, given: Asking): Promise<Result<Settled | null, Refusal>> {
  const ordered = await settleOrder(terminal, given);
  if (!ordered.ok || ordered.value === null) return ordered;
  let settled: Settled = ordered.value;
  for (;;) {
    for (const { reading } of settled.read) show(terminal, reading);
    const next = await askNext(terminal, settled);
    if (next === 'stop') return ok(null);
    if (next === 'apply') return ok(settled);
    const map = await askColumn(terminal, settled);
    if (map === null) continue;
    const again = await readAgain(given, { ...settled.corrections, map });
    if (!again.ok) return again;
    settled = again.value;
  }
}

/** Asks once for the order of day and month, where the files leave it open and nobody said it. */
async function settleOrder(terminal: Terminal, given: Asking): Promise<Result<Settled | null, Refusal>> {
  const open = given.read.flatMap(({ reading }) => reading.ambiguousDates);
  if (open.length === 0) return ok(given);
  const order = await terminal.choose({
    message: `In ${printable(open.join(', '))} every day fits both orders. What is 3/4?`,
    options: [
      { value: 'dmy', label: '3 April (day first)' },
      { value: 'mdy', label: '4 March (month first)' },
      { value: 'empty', label: 'Not sure: leave these days empty' },
    ],
  });
  if (order === null) return ok(null);
  return order === 'empty' ? ok(given) : readAgain(given, { ...given.corrections, dates: order });
}

async function readAgain({ reader }: Asking, corrections: Corrections): Promise<Result<Settled, Refusal>> {
  const read = await reader(corrections);
  return read.ok ? ok({ corrections, read: read.value }) : read;
}

function show(terminal: Terminal, { file, layout, columns, drafts }: FileReading) {
  const used = Object.entries(columns).map(([field, headers]) => `${field} ← ${headers.join(', ')}`);
  const lines = [`${file}: ${layout}`, used.join('; ')].map((line) => wrap(printable(line), terminal.columns, '  '));
  terminal.write(`${lines.join('\n')}\n${draftsText(drafts, terminal)}\n`);
}

async function askNext(terminal: Terminal, { read }: Settled) {
  const count = read.reduce((sum, { reading }) => sum + reading.drafts.length, 0);
  const next = await terminal.choose({
    message: 'Is this how you meant it?',
    options: [
      { value: 'apply', label: `Record ${count} ${count === 1 ? 'row' : 'rows'}` },
      { value: 'correct', label: 'Correct a column' },
      { value: 'stop', label: 'Stop, record nothing' },
    ],
  });
  return next ?? 'stop';
}

async function askColumn(terminal: Terminal, { read }: Settled): Promise<ColumnMap | null> {
  const [first] = read;
  const columns = { ...first?.reading.columns, ...first?.mapping?.columns };
  const fields = [...new Set([...Object.keys(columns).filter(isColumnKey), ...FIELDS])];
  const field = await terminal.choose({
    message: 'Which field?',
    options: fields.map((value) => ({ value, label: value })),
  });
  if (field === null) return null;
  const named = (first?.header ?? []).filter((cell) => cell !== '');
  const column = await terminal.choose({
    message: `Which column is ${field}?`,
    options: [...named.map((value) => ({ value, label: printable(value) })), { value: '', label: 'None of them' }],
  });
  return column === null ? null : corrected(columns, field, column);
}

/**
 * The columns with one field read from another one, which no other field keeps; `''` is none. What the field was read
 * from before is read as nothing: left to itself, the reader would take it again.
 */
function corrected(columns: ColumnMap, field: string, column: string): ColumnMap {
  const before = (columns[field] ?? []).filter((header) => header !== column);
  const others = Object.entries(columns).map(([key, headers]): [string, readonly string[]] => {
    return isColumnKey(key) ? [key, headers.filter((header) => header !== column)] : [key, headers];
  });
  const ignored = [...new Set([...(columns.ignored ?? []).filter((header) => header !== column), ...before])];
  const given = column === '' ? {} : { [field]: [column] };
  const kept = others.filter(([key, headers]) => key !== field && headers.length > 0);
  return { ...Object.fromEntries(kept), ...(ignored.length > 0 ? { ignored } : {}), ...given };
}
