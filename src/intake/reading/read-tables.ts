import type { Day } from '../../kernel/day.ts';
import type { FileReading, ReadingOptions, Table } from '../draft.ts';
import { type Column, printColumns, recogniseColumns } from './columns/recognise-columns.ts';
import { settleDates } from './dates/settle-dates.ts';
import { readRows } from './layouts/read-rows.ts';
import type { LayoutReading, ReadingContext } from './layouts/reading-context.ts';
import { createStageReader } from './stages/stage-reader.ts';

export interface TablesOptions extends ReadingOptions {
  readonly file: string;
  readonly format: string;
}

/** A day after all others, for readers that do not know what day it is. */
const NO_LIMIT: Day = '9999-12-31';

/** Turns the tables of one file into drafts, and says how it read them. Pure; never throws for anything a cell may hold. */
export function readTables(tables: readonly Table[], options: TablesOptions): FileReading {
  const { file, format } = options;
  const readings = tables.filter(({ rows }) => rows.length > 0).map((table) => readTable(table, options));
  const first = readings[0];
  return {
    file,
    format,
    layout: first?.layout ?? 'none',
    columns: Object.assign({}, ...readings.toReversed().map(({ context }) => printColumns(context.columns))),
    drafts: readings.flatMap(({ drafts }) => drafts),
    duplicates: [],
    unknown: readings.flatMap(({ context }) => [...context.unknown].map(([value, count]) => ({ value, count }))),
    warnings: readings.flatMap(({ context }) => context.warnings),
    rejected: readings.flatMap(({ context }) => context.rejected),
    outcomesRecorded: true,
    ambiguousDates: readings.flatMap(({ context }) => context.dates.ambiguous),
  };
}

function readTable(table: Table, options: TablesOptions): LayoutReading & { context: ReadingContext } {
  const { file, today = NO_LIMIT } = options;
  const readStage = createStageReader();
  const columns = recogniseColumns(table, readStage, options.map);
  const dates = settleDates({
    table,
    columns: columns.all.filter(holdsDays),
    sentAt: columns.byField.get('sentOn')?.[0]?.at ?? null,
    options,
    today,
    habit: null,
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
  };
  return { ...readRows(context), context };
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
  'ignored',
  'interviewCount',
  'daysToAnswer',
  'daysToRejection',
  'submitted',
  null,
]);

function holdsDays({ field, shape }: Column): boolean {
  return !NO_DAYS.has(field) && shape.filled > 0;
}
