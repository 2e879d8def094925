import type { Day } from '../../../kernel/day.ts';
import type { Draft } from '../../draft.ts';
import type { Field } from '../../model.ts';
import type { Column } from '../columns/column.ts';
import { createDetailReader, type Details } from '../details/detail-reader.ts';
import { lazily } from '../lazily.ts';
import type { Concept } from '../stages/concept.ts';
import type { Step } from '../timeline/step.ts';
import { bareDeclined } from './bare-declined.ts';
import { makeDraft } from './make-draft.ts';
import { createDayReader, type DayReader } from './read-cell-days.ts';
import { createNameReader } from './read-names.ts';
import type { LayoutReading, ReadingContext } from './reading-context.ts';
import { rejectRow } from './reject-row.ts';
import { whyNoRow } from './row-kinds.ts';
import { createStepReader } from './row-steps.ts';

/**
 * Reads a table with one row for each thing that happened, or for each phase with its start and finish. `groups` are the rows of
 * each application. A phase begins on the day its step was granted; its end is the next one's beginning and says nothing new.
 */
export function readEvents(
  context: ReadingContext,
  groups: readonly (readonly number[])[],
  layout: string,
): LayoutReading {
  const { columns } = context;
  const days = createDayReader(context);
  const reader: GroupReader = {
    context,
    days,
    dayColumns: dayColumns(context),
    sentColumns: (columns.byField.get('sentOn') ?? []).filter(({ field }) => field === 'sentOn'),
    readNames: createNameReader(context),
    readSteps: createStepReader(context, days),
    readDetails: createDetailReader(columns, context.options.map),
    declined: lazily(() => bareDeclined(context)),
  };
  const drafts = groups.flatMap((rows) => readGroup(reader, rows));
  return { layout, drafts };
}

interface GroupReader {
  readonly context: ReadingContext;
  readonly days: DayReader;
  readonly dayColumns: readonly Column[];
  readonly sentColumns: readonly Column[];
  readonly readNames: ReturnType<typeof createNameReader>;
  readonly readSteps: ReturnType<typeof createStepReader>;
  readonly readDetails: ReturnType<typeof createDetailReader>;
  readonly declined: () => ReturnType<typeof bareDeclined>;
}

/** The columns that date an event, most telling first: a phase's start, the event's own day, the day of the status. */
function dayColumns({ columns }: ReadingContext): readonly Column[] {
  const of = (field: Field) => columns.byField.get(field) ?? [];
  const sent = of('sentOn');
  const own = sent.filter(({ field }) => field !== 'sentOn');
  return [
    ...of('startedOn'),
    ...own,
    ...of('statusOn'),
    ...of('answeredOn'),
    ...of('closedOn'),
    ...sent.filter(({ field }) => field === 'sentOn'),
    ...of('addedOn'),
  ];
}

function readGroup(reader: GroupReader, rows: readonly number[]): Draft[] {
  const { context } = reader;
  const { table, file } = context;
  const names = rows.map((row) => reader.readNames(table.rows[row]?.cells ?? []));
  const company = names.find((name) => name.company !== null)?.company ?? null;
  const role = names.find((name) => name.role !== null)?.role ?? null;
  const kept = rows.filter((row) => isKept(context, row, company, role));
  const first = kept[0];
  if (first === undefined) return [];
  const steps = kept.flatMap((row) => eventSteps(reader, row));
  const details = mergeDetails(kept.map((row) => reader.readDetails(table.rows[row]?.cells ?? [])));
  const sent = sentDay(reader, kept, steps);
  const origin = { file, line: table.rows[first]?.line ?? 0 };
  for (const row of kept) context.notes?.origins.set(row, origin);
  const facts = {
    steps,
    sentOn: sent.on,
    sentOnInferred: sent.inferred,
    sent: sent.on === null ? ('unsaid' as const) : ('dated' as const),
    inbound: details.channel === 'inbound',
    declined: reader.declined,
  };
  return [makeDraft({ company, role, origin, details, facts }, context)];
}

function isKept(context: ReadingContext, row: number, company: string | null, role: string | null): boolean {
  const because = whyNoRow(context.table.rows[row]?.cells ?? [], company, role, context);
  if (because !== null) rejectRow(context, row, because);
  return because === null;
}

/** Everything one row says, on the row's day. Only its first word gets the day of a row that says several. */
function eventSteps({ context, days, dayColumns, readSteps }: GroupReader, row: number): Step[] {
  const cells = context.table.rows[row]?.cells ?? [];
  const day = firstDay(days, dayColumns, row);
  const steps = named(readSteps({ row, cells, sentOn: null }).steps);
  return steps.map((step, at) =>
    step.on !== null || day === null || (at > 0 && steps[0]?.concept !== 'submitted')
      ? step
      : { ...step, on: day.on, inferred: day.inferred },
  );
}

/** "Interview date" beside "Type: final" is the day of the final. */
function named(steps: readonly Step[]): readonly Step[] {
  const dated = steps.find(({ concept, on }) => concept === 'interview' && on !== null);
  const kind = steps.find(({ concept, on }) => on === null && KINDS_OF_INTERVIEW.has(concept));
  if (!dated || !kind || steps.length > 2) return steps;
  return [{ ...dated, concept: kind.concept }];
}

const KINDS_OF_INTERVIEW: ReadonlySet<Concept> = new Set<Concept>(['screen', 'second', 'technical', 'final', 'test']);

function firstDay(days: DayReader, columns: readonly Column[], row: number): { on: Day; inferred: boolean } | null {
  for (const { at } of columns) {
    const [found] = days.read(at, row, null).days;
    if (found) return found;
  }
  return null;
}

/**
 * The day it was sent: that of the row that says so; else an "applied" day the rows repeat; else the start of the silence of an
 * application nobody answered, or the day of the mail that confirmed it (marked as completed).
 */
function sentDay(
  reader: GroupReader,
  rows: readonly number[],
  steps: readonly Step[],
): { on: Day | null; inferred: boolean } {
  const said = steps.find(({ concept, on }) => concept === 'submitted' && on !== null);
  if (said) return { on: said.on, inferred: said.inferred ?? false };
  for (const row of rows) {
    const day = firstDay(reader.days, reader.sentColumns, row);
    if (day) return day;
  }
  const silence =
    reader.context.columns.byField.has('startedOn') && rows.length === 1
      ? steps.find(({ concept }) => concept === 'silent')
      : undefined;
  if (silence?.on) return { on: silence.on, inferred: false };
  const confirmed = steps.find(({ concept, on }) => concept === 'acknowledged' && on !== null);
  return confirmed && confirmed === steps.find(({ on }) => on !== null)
    ? { on: confirmed.on, inferred: true }
    : { on: null, inferred: false };
}

/** The first row that says it wins; notes are kept from all. */
function mergeDetails(all: readonly Details[]): Details {
  const notes = [...new Set(all.flatMap(({ notes }) => (notes ? [notes] : [])))].join('\n');
  const merged: Details = Object.assign({}, ...all.toReversed());
  return notes === '' ? merged : { ...merged, notes };
}
