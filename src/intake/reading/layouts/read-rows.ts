import type { Day } from '../../../kernel/day.ts';
import type { Draft } from '../../draft.ts';
import { createDetailReader, textOf } from '../details/detail-reader.ts';
import { settleSteps } from '../timeline/settle-steps.ts';
import { stateOf } from '../timeline/state-of.ts';
import { bareDeclined } from './bare-declined.ts';
import { createDayReader, type DayReader } from './read-cell-days.ts';
import type { LayoutReading, ReadingContext } from './reading-context.ts';
import { createStepReader, type RowAt } from './row-steps.ts';

/** Reads a table with one row for each application, however many columns tell its story. */
export function readRows(context: ReadingContext): LayoutReading {
  const { table, columns, file } = context;
  const days = createDayReader(context);
  const readSteps = createStepReader(context, days);
  const readDetails = createDetailReader(columns);
  const declined = bareDeclined(context);
  const habits = habitsOf(context);
  const [companyAt, roleAt] = [
    columns.byField.get('company')?.[0]?.at ?? -1,
    columns.byField.get('role')?.[0]?.at ?? -1,
  ];
  const sentAt = (columns.byField.get('sentOn') ?? []).map(({ at }) => at);
  const drafts: Draft[] = [];
  table.rows.forEach(({ line, cells }, row) => {
    const origin = { file, line };
    const [company, role] = [textOf(cells[companyAt]), textOf(cells[roleAt])];
    if (company === null && role === null) {
      if (cells.some((cell) => cell.trim() !== ''))
        context.rejected.push({ origin, because: 'This row names neither a company nor a role.' });
      return;
    }
    const sent = readSent(days, sentAt, row);
    const at: RowAt = { row, cells, sentOn: sent.on };
    const { steps, sent: flag } = readSteps(at);
    const details = readDetails(cells);
    const bare = flag === 'unsaid' && sent.on === null && !sent.written && isBare(steps.length, role, habits);
    const settled = settleSteps({
      steps,
      sentOn: sent.on,
      sentOnInferred: sent.inferred,
      sent: bare ? 'no' : flag === 'unsaid' && sent.on !== null && habits.sentIsSure ? 'yes' : flag,
      inbound: details.channel === 'inbound',
      declined,
    });
    if (settled.undelivered)
      context.warnings.push({
        origin,
        because: 'It was never delivered, so it is kept as a wish, not an application.',
      });
    drafts.push({
      company,
      role,
      sentOn: settled.state === 'sent' ? (settled.events.find(({ kind }) => kind === 'submitted')?.on ?? null) : null,
      ...(sent.inferred && settled.state === 'sent' ? { sentOnInferred: true as const } : {}),
      state: settled.state === 'sent' ? stateOf(settled.events, context.today) : settled.state,
      ...details,
      ...postedOn(context, days, row),
      events: settled.events,
      origin,
    });
  });
  return { layout: layoutName(context), drafts };
}

interface Sent {
  readonly on: Day | null;
  readonly inferred: boolean;
  /** Something that is no day stands in the cell: it was sent, whenever. */
  readonly written: boolean;
}

function readSent(days: DayReader, columns: readonly number[], row: number): Sent {
  let written = false;
  for (const at of columns) {
    const found = days.read(at, row, null);
    const first = found.days[0];
    if (first) return { ...first, written: true };
    written ||= found.rest !== '' || found.broken;
  }
  return { on: null, inferred: false, written };
}

interface Habits {
  /** The person fills in when it was sent, so an empty cell with nothing beside it means it was not. */
  readonly fillsSent: boolean;
  readonly fillsStatus: boolean;
  /** The header says "applied", not just "date". */
  readonly sentIsSure: boolean;
}

function habitsOf({ columns, table }: ReadingContext): Habits {
  const most = (filled: number) => filled >= table.rows.length * 0.5;
  const sent = columns.byField.get('sentOn') ?? [];
  return {
    fillsSent: sent.some(({ shape }) => most(shape.filled)),
    fillsStatus: (columns.byField.get('status') ?? []).some(({ shape }) => shape.filled >= table.rows.length * 0.9),
    sentIsSure: sent.some(({ field }) => field === 'sentOn'),
  };
}

function isBare(steps: number, role: string | null, { fillsSent, fillsStatus }: Habits): boolean {
  return steps === 0 && fillsSent && (role === null || fillsStatus);
}

function postedOn({ columns }: ReadingContext, days: DayReader, row: number): { postedOn?: Day } {
  const at = columns.byField.get('postedOn')?.[0]?.at;
  const on = at === undefined ? undefined : days.read(at, row, null).days[0]?.on;
  return on ? { postedOn: on } : {};
}

function layoutName({ columns }: ReadingContext): string {
  const has = (field: Parameters<typeof columns.byField.get>[0]) => columns.byField.has(field);
  if (has('history')) return 'one row per application, with its history in a cell';
  if (has('screen') || has('technical') || has('final') || has('interview') || has('assessment'))
    return 'one row per application, a column per stage';
  return 'one row per application';
}
