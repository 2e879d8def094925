import { counted } from '../../analysis/in-words.ts';
import type { Acceptance, AcceptedFile } from '../../intake/accept.ts';
import type { Draft, FileReading, Remark } from '../../intake/draft.ts';
import type { ColumnMap } from '../../intake/model.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const ROWS_SHOWN = 10;

/** What an import did, or with `readings` what it would do: counts first, then what to look at. */
export function importText(
  acceptance: Acceptance,
  readings: readonly FileReading[] | null,
  terminal: Terminal,
): string {
  const files = acceptance.files.map((file, at) => fileText(file, readings?.[at] ?? null, terminal));
  const closing = readings === null ? doneText(acceptance) : 'Nothing was recorded: this was a dry run.';
  return `${[...files, wrap(printable(closing), terminal.columns)].join('\n\n')}\n`;
}

function doneText({ batch, search }: Acceptance): string {
  if (batch === null) return 'There was nothing new to record.';
  const place = search.isNew ? `a new search, "${search.name}"` : `the search "${search.name}"`;
  return `Recorded in ${place}: ${search.because}. "breakpoint undo --batch ${batch}" takes it back whole.`;
}

function fileText(file: AcceptedFile, reading: FileReading | null, terminal: Terminal): string {
  const { format, layout, accepted, events, wishes } = file;
  const say = (text: string) => wrap(printable(text), terminal.columns, '  ');
  const wished = wishes === 0 ? '' : `, ${counted(wishes, 'wish', 'wishes')}`;
  return [
    terminal.paint(
      'strong',
      say(`${file.file}: ${counted(accepted, 'application')}${wished}, ${counted(events, 'event')}`),
    ),
    say(`Read as ${format}, ${layout}.`),
    ...(reading === null ? [] : ['', columnsText(reading.columns, terminal), '', draftsText(reading.drafts, terminal)]),
    ...remarkBlocks(file).flatMap(([title, lines]) => [
      say(title),
      ...shortened(lines).map((line) => say(`- ${line}`)),
    ]),
  ].join('\n');
}

function columnsText(columns: ColumnMap, { columns: width, paint }: Terminal) {
  const rows = Object.entries(columns).map(([field, headers]) => [
    field,
    headers.map((header) => header || '(no header)').join(', '),
  ]);
  return table([{ title: 'Read as' }, { title: 'From the column', yields: true }], rows, {
    width,
    title: (line) => paint('quiet', line),
  });
}

/** The first rows as they were read, each with its line, to be compared with the file. */
export function draftsText(drafts: readonly Draft[], { columns: width, paint }: Terminal): string {
  const rows = drafts.slice(0, ROWS_SHOWN).map(({ origin, company, role, sentOn, state, events }) => [
    String(origin.line),
    company ?? '',
    role ?? '',
    sentOn ?? '',
    state,
    events
      .filter(({ kind }) => kind !== 'submitted')
      .map(({ kind, on }) => (on ? `${kind} ${on}` : kind))
      .join(', '),
  ]);
  const drawn = table(
    [
      { title: 'Line', align: 'right' },
      { title: 'Company', yields: true },
      { title: 'Role', yields: true },
      { title: 'Sent' },
      { title: 'State' },
      { title: 'Happened', yields: true },
    ],
    rows,
    { width, title: (line) => paint('quiet', line) },
  );
  const rest = drafts.length - rows.length;
  return rest > 0 ? `${drawn}\n… and ${rest.toLocaleString('en')} more` : drawn;
}

function remarkBlocks(file: AcceptedFile): readonly (readonly [string, readonly string[]])[] {
  const at = ({ origin, because }: Remark) => `line ${origin.line}: ${because}`;
  const of = (known: AcceptedFile['duplicates'][number]['of']) =>
    'line' in known ? `line ${known.line}` : `application ${known.application}`;
  const blocks: [string, readonly string[]][] = [
    ['Already recorded, unchanged:', file.unchanged.length > 0 ? [counted(file.unchanged.length, 'application')] : []],
    [
      'Already recorded, with something new:',
      file.updated.length > 0 ? [counted(file.updated.length, 'application')] : [],
    ],
    [
      'Deleted by you before, left deleted:',
      file.deleted.length > 0 ? [counted(file.deleted.length, 'application')] : [],
    ],
    [
      'Told differently than recorded; what stands holds until you choose (breakpoint show lists both):',
      file.conflicts.map(({ origin, because }) => at({ origin, because })),
    ],
    ['Perhaps twice; both are kept:', file.duplicates.map((one) => `${at(one)} (like ${of(one.of)})${toMerge(one)}`)],
    [
      'Words that were not understood (--map can say what they mean):',
      file.unknown.map(({ value, count }) => `"${value}", ${counted(count, 'time')}`),
    ],
    ['Days that fit day first and month first, left empty (--dates dmy or mdy settles it):', file.ambiguousDates],
    ['To know:', file.warnings.map(at)],
    ['Rows set aside:', file.rejected.map(at)],
  ];
  return blocks.filter(([, lines]) => lines.length > 0);
}

/** How to make one of two, once both are recorded. */
function toMerge({ applications }: AcceptedFile['duplicates'][number]): string {
  return applications === null ? '' : `; if they are one: breakpoint merge ${applications.join(' ')}`;
}

function shortened(lines: readonly string[]): readonly string[] {
  const rest = lines.length - ROWS_SHOWN;
  return rest > 1
    ? [...lines.slice(0, ROWS_SHOWN), `and ${rest.toLocaleString('en')} more: --json lists them all`]
    : lines;
}
