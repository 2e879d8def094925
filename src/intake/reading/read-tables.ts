import type { Day } from '../../kernel/day.ts';
import type { Draft, FileReading, ReadingOptions, Remark, Table } from '../draft.ts';
import type { Look } from '../look.ts';
import type { RowMend } from '../model.ts';
import { boardToRows } from './board-to-rows.ts';
import type { Column } from './columns/column.ts';
import { headerHabit } from './columns/header-language.ts';
import { type Columns, printColumns, recogniseColumns } from './columns/recognise-columns.ts';
import { settleDates } from './dates/settle-dates.ts';
import { findDoubles } from './doubles.ts';
import { joinTables } from './join-tables.ts';
import { readByLayout } from './layouts/choose-layout.ts';
import type { KnownExport } from './layouts/known-exports.data.ts';
import { exportMap, knownExport } from './layouts/known-exports.ts';
import type { LayoutReading, ReadingContext } from './layouts/reading-context.ts';
import { lookAtDates } from './look/look-at-dates.ts';
import { lookAtTable } from './look/look-at-table.ts';
import { newNotes } from './look/notes.ts';
import { type MendedTable, mendTable } from './mend-table.ts';
import { recordsOutcomes } from './records-outcomes.ts';
import { createStageReader, type StageReader } from './stages/stage-reader.ts';
import { taughtWords } from './stages/taught-words.ts';

export interface TablesOptions extends ReadingOptions {
  readonly file: string;
  readonly format: string;
}

/** A day after all others, for readers that do not know what day it is. */
const NO_LIMIT: Day = '9999-12-31';

interface TableReading extends LayoutReading {
  readonly context: ReadingContext;
  readonly given: Table;
  readonly mended: MendedTable;
  readonly mends: readonly RowMend[];
}

/** Turns the tables of one file into drafts, and says how it read them. Pure; never throws for anything a cell may hold. */
export function readTables(tables: readonly Table[], options: TablesOptions): FileReading {
  const { file, format } = options;
  const readStage = createStageReader(taughtWords(options.map));
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const readings = filled.map((table, number) => {
    const given = boardToRows(table, readStage) ?? table;
    const mends = (options.rows ?? []).filter((mend) => mend.table === number);
    const mended = mendTable(given, mends);
    const reading = readTable(mended.table, readStage, options);
    reading.context.rejected.push(...leftOut(given, mends, file));
    return { ...reading, given, mended, mends };
  });
  warnOfMissing(readings, file, options);
  // Where one sheet holds the applications, lists that name nobody (settings, sums) are no concern of its layout.
  const main = readings.toSorted((a, b) => b.drafts.length - a.drafts.length);
  const sheets = readings.map((reading) => reading.drafts);
  const drafts = joinTables(sheets, options.today ?? NO_LIMIT);
  const look = options.look ? { look: lookAt(readings, drafts) } : {};
  return {
    file,
    format,
    layout: main[0]?.layout ?? 'none',
    columns: Object.assign({}, ...main.toReversed().map(({ context }) => printColumns(context.columns))),
    drafts,
    duplicates: findDoubles(drafts.filter(({ state }) => state !== 'wish')),
    unknown: countUnknown(readings),
    warnings: readings.flatMap(({ context }) => context.warnings),
    rejected: readings.flatMap(({ context }) => context.rejected),
    outcomesRecorded: readings.some(({ context, drafts: own }) => recordsOutcomes(context, own)),
    ambiguousDates: [...new Set(readings.flatMap(({ context }) => context.dates.ambiguous))],
    ...look,
  };
}

function leftOut({ rows }: Table, mends: readonly RowMend[], file: string): readonly Remark[] {
  const lines = mends.flatMap(({ row, leaveOut }) => (leaveOut ? (rows[row]?.line ?? []) : []));
  return lines.map((line) => ({ origin: { file, line }, because: 'You left this row out.' }));
}

function lookAt(readings: readonly TableReading[], drafts: readonly Draft[]): Look {
  const placeOf = new Map(drafts.map(({ origin }, place) => [origin, place]));
  const tables = readings.map(({ context, layout, given, mended, mends }) =>
    lookAtTable({ context, layout, given, places: mended.places, mends }, { all: drafts, placeOf }),
  );
  // Where several sheets leave it open, the one with most applications is asked about.
  const main = readings.toSorted((a, b) => b.drafts.length - a.drafts.length);
  const dates = main.map(({ context }) => lookAtDates(context)).find((found) => found !== null);
  const yearless = readings.reduce((sum, { context }) => sum + (context.notes?.yearless ?? 0), 0);
  return { encoding: null, separator: null, tables, dates: dates ?? null, yearless };
}

function countUnknown(readings: readonly TableReading[]): FileReading['unknown'] {
  const counts = new Map<string, number>();
  for (const { context } of readings) {
    for (const [value, count] of context.unknown) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}

function readTable(
  table: Table,
  readStage: StageReader,
  options: TablesOptions,
): LayoutReading & { readonly context: ReadingContext } {
  const { file, today = NO_LIMIT } = options;
  const known = knownExport(table.header);
  const columns = recogniseColumns(table, readStage, { ...exportMap(known, table), ...options.map });
  const dates = settleDates({
    table,
    columns: columns.all.filter(holdsDays),
    sentAt: columns.byField.get('sentOn')?.[0]?.at ?? null,
    options,
    today,
    habit: headerHabit(table.header),
  });
  const context: ReadingContext = {
    file,
    today,
    table,
    columns,
    dates,
    readStage,
    options,
    unknown: new Map(),
    warnings: [],
    rejected: [],
    notes: options.look ? newNotes() : null,
  };
  if (!looksLikeLog(columns)) return { ...refuseAll(context, NO_LOG), context };
  if (known?.holds === 'none') return { ...refuseAll(context, known), context };
  const read = readByLayout(context, known?.holds === 'mails');
  return {
    layout: known?.name ?? read.layout,
    drafts: known === null ? read.drafts : read.drafts.map((draft) => asExport(draft, known)),
    context,
  };
}

const NO_LOG = { name: 'none', because: 'No column of this table looks like one of a job log.' };

/** A letter is no log: no header of it is known, and below none stand days, stages, titles or addresses. */
function looksLikeLog({ all }: Columns): boolean {
  return all.some(
    ({ reading, field, shape }) =>
      reading.concept !== null ||
      (field !== null && field !== 'company') ||
      Math.max(shape.dates, shape.stages, shape.titles, shape.urls) >= 0.3,
  );
}

function asExport(draft: Draft, { holds, channel }: KnownExport): Draft {
  if (holds === 'wishes') return { ...draft, sentOn: null, state: 'wish', events: [] };
  return channel === undefined ? draft : { ...draft, channel };
}

function refuseAll(
  { table, file, rejected }: ReadingContext,
  { name, because = '' }: Pick<KnownExport, 'name' | 'because'>,
): LayoutReading {
  for (const { line } of table.rows) rejected.push({ origin: { file, line }, because });
  return { layout: name, drafts: [] };
}

/** Says which columns a mapping names that no table of the file has, and that a row was mended which is not there. */
function warnOfMissing(readings: readonly TableReading[], file: string, { rows = [] }: TablesOptions): void {
  const [first] = readings;
  if (first === undefined) return;
  const remark = (because: string): Remark => ({ origin: { file, line: 1 }, because });
  const missing = first.context.columns.missing.filter((header) =>
    readings.every(({ context }) => context.columns.missing.includes(header)),
  );
  const unplaced = readings.reduce((sum, { mended }) => sum + mended.unplaced, 0);
  const strange = unplaced + rows.filter(({ table }) => table >= readings.length).length;
  first.context.warnings.push(
    ...missing.map((header) => remark(`The mapping names a column "${header}" that this table does not have.`)),
    ...(strange === 0 ? [] : [remark('A row or a column was mended that this file does not have.')]),
  );
}

const NO_DAYS: ReadonlySet<Column['field']> = new Set<Column['field']>([
  'company',
  'role',
  'status',
  'activity',
  'history',
  'notes',
  'channel',
  'location',
  'workMode',
  'pay',
  'payMin',
  'payMax',
  'currency',
  'level',
  'postingUrl',
  'variant',
  'tags',
  'contact',
  'companySize',
  'application',
  'interviewCount',
  'daysToAnswer',
  'daysToRejection',
  'submitted',
  null,
]);

function holdsDays({ field, shape }: Column): boolean {
  // A column that is not read may still show how this person writes dates.
  if (field === 'ignored') return shape.dates >= 0.8;
  if (field === 'status' || field === 'activity' || field === 'history') return shape.figures > 0;
  return !NO_DAYS.has(field) && shape.filled > 0;
}
