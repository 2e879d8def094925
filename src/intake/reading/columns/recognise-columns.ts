import type { Table } from '../../draft.ts';
import type { ColumnMap, Field } from '../../model.ts';
import type { StageReader } from '../stages/stage-reader.ts';
import { applyMap } from './apply-map.ts';
import type { Column } from './column.ts';
import { columnNames } from './column-names.ts';
import { type ColumnShape, columnShape, holdsStages } from './column-shape.ts';
import { fillGaps } from './fill-gaps.ts';
import { readHeader, stageHeader } from './header-concept.ts';
import { pairDates } from './pair-dates.ts';
import { settleColumn } from './settle-column.ts';

/** Which columns hold which field, in the order in which they are to be believed. */
export interface Columns {
  readonly byField: ReadonlyMap<Field, readonly Column[]>;
  readonly all: readonly Column[];
  /** Headers a mapping named that this table does not have. */
  readonly missing: readonly string[];
  /** Columns a mapping settled. */
  readonly fixed: ReadonlySet<Column>;
}

const ONLY_ONE: readonly Field[] = [
  'company',
  'role',
  'application',
  'startedOn',
  'finishedOn',
  'postingUrl',
  'variant',
  'level',
  'contact',
  'companySize',
  'currency',
  'payMin',
  'payMax',
  'workMode',
  'postedOn',
];

/** Recognises every column by its header and by the shape of its values; `map` is the person's word and wins. */
export function recogniseColumns(table: Table, readStage: StageReader, map: ColumnMap = {}): Columns {
  const all: Column[] = table.header.map((header, at) => {
    const shape = columnShape(table.rows, at, readStage);
    return { at, header, shape, ...recogniseHeader(header, shape, readStage) };
  });
  pairDates(all);
  const { missing, fixed } = applyMap(all, map);
  keepBest(all, fixed);
  fillGaps(
    all.filter((column) => !fixed.has(column)),
    all,
  );
  keepBest(all, fixed);
  return { byField: group(all), all, missing, fixed };
}

const TEXTS: ReadonlySet<Column['field']> = new Set<Column['field']>([
  'company',
  'role',
  'location',
  'channel',
  'contact',
  'tags',
  'notes',
  'level',
  'variant',
  'companySize',
]);

/** What the header and the values agree on; a header that is only known in part is overruled by values that are all stage words. */
function recogniseHeader(
  header: string,
  shape: ColumnShape,
  readStage: StageReader,
): Pick<Column, 'reading' | 'field'> {
  const reading = readHeader(header, readStage);
  if (reading.concept === null) return { reading, field: null };
  const field = settleColumn(reading.concept, shape);
  if (reading.sure === 1 && field !== null && TEXTS.has(field) && holdsStages(shape)) return { reading, field: null };
  if (field !== null || reading.sure < 3) return { reading, field };
  // "Offre" is a posting in most French sheets; over days it is the offer.
  const stage = stageHeader(header, readStage);
  if (stage.concept === null) return { reading, field };
  return { reading: stage, field: settleColumn(stage.concept, shape) };
}

/** Of several columns for one field the surest header wins, then the fuller one; the others are not read. */
function keepBest(all: readonly Column[], fixed: ReadonlySet<Column>): void {
  for (const field of ONLY_ONE) {
    const candidates = all.filter((column) => column.field === field);
    if (candidates.length < 2 || candidates.some((column) => fixed.has(column))) continue;
    const best = candidates.toSorted((a, b) => b.reading.sure - a.reading.sure || b.shape.filled - a.shape.filled)[0];
    for (const column of candidates) if (column !== best) column.field = field === 'application' ? 'ignored' : null;
  }
}

function group(all: readonly Column[]): Map<Field, Column[]> {
  const byField = new Map<Field, Column[]>();
  const put = (field: Field, column: Column) => byField.set(field, [...(byField.get(field) ?? []), column]);
  for (const column of all) if (column.field === 'sentOn') put('sentOn', column);
  for (const rank of ['date', 'contacted'] as const) {
    for (const column of all) if (column.field === rank) put('sentOn', column);
  }
  for (const column of all) {
    if (column.field !== null && column.field !== 'sentOn' && column.field !== 'date' && column.field !== 'contacted')
      put(column.field, column);
  }
  return byField;
}

/** The mapping as it is printed, and taken back by `--map`: field → headers. */
export function printColumns({ byField, all }: Columns): ColumnMap {
  const printed: Record<string, string[]> = {};
  const names = columnNames(all.map(({ header }) => header));
  const nameOf = ({ at, header }: Column) => names[at] ?? header;
  for (const [field, columns] of byField) if (field !== 'ignored') printed[field] = columns.map(nameOf);
  const unread = all.filter(({ field, header }) => (field === null || field === 'ignored') && header !== '');
  if (unread.length > 0) printed.ignored = unread.map(nameOf);
  return printed;
}
