import type { Day } from '../../../kernel/day.ts';
import type { Draft } from '../../draft.ts';
import { createDetailReader, type Details } from '../details/detail-reader.ts';
import { lazily } from '../lazily.ts';
import { noteDoubt } from '../look/notes.ts';
import type { RowFacts } from '../timeline/settle-steps.ts';
import type { Step } from '../timeline/step.ts';
import { bareDeclined } from './bare-declined.ts';
import { createMailReader } from './mail-subject.ts';
import { type DraftParts, makeDraft } from './make-draft.ts';
import { createDayReader, type DayReader } from './read-cell-days.ts';
import { createNameReader } from './read-names.ts';
import type { LayoutReading, ReadingContext } from './reading-context.ts';
import { rejectRow } from './reject-row.ts';
import { whyNoRow } from './row-kinds.ts';
import { createStepReader, type RowSteps } from './row-steps.ts';
import { tableStep } from './table-step.ts';

/** Reads a table with one row for each application, however many columns tell its story. */
export function readRows(context: ReadingContext): LayoutReading {
  const { table, columns, file } = context;
  const days = createDayReader(context);
  const readSteps = createStepReader(context, days);
  const readDetails = createDetailReader(columns, context.options.map);
  const readSent = createSentReader(context, days);
  const declined = lazily(() => bareDeclined(context));
  const heading = tableStep(context);
  const habits = habitsOf(context);
  const mails = createMailReader(context);
  const readNames = createNameReader(context);
  const drafts: Draft[] = [];
  table.rows.forEach(({ line, cells }, row) => {
    const origin = { file, line };
    const { company, role } = readNames(cells);
    const because = whyNoRow(cells, company, role, context) ?? mails?.whyNot(role) ?? null;
    if (because !== null) {
      rejectRow(context, row, because);
      return;
    }
    const sent = readSent(row);
    const { steps, flag } = readSteps({ row, cells, sentOn: sent.on });
    if (heading !== null) steps.push(heading);
    if (mails) dropOffers(steps);
    const details = withPostedOn(readDetails(cells), context, days, row);
    const facts: RowFacts = {
      steps,
      sentOn: sent.on,
      sentOnInferred: sent.inferred,
      sent: wasSent(sent, flag, habits, steps.length === 0 && (role === null || habits.fillsStatus)),
      inbound: details.channel === 'inbound',
      declined,
    };
    const names = mails ? mails.names(company, role) : { company, role };
    context.notes?.origins.set(row, origin);
    drafts.push(makeDraft({ company: names.company, role: names.role, origin, details, facts }, context));
  });
  return { layout: mails ? 'one row per mail' : layoutName(context), drafts };
}

/** Tools that sort mails by their words call many things "selected"; no offer rests on that alone. */
function dropOffers(steps: Step[]): void {
  for (let at = steps.length - 1; at >= 0; at--) if (steps[at]?.concept === 'offer') steps.splice(at, 1);
}

interface Sent {
  readonly on: Day | null;
  readonly inferred: boolean;
  /** Something that is no day stands in the cell: it was sent, whenever. */
  readonly written: boolean;
}

const UNSENT: Sent = { on: null, inferred: false, written: false };
const WRITTEN: Sent = { ...UNSENT, written: true };

/** Reads the day it was sent from the first column that has one. */
function createSentReader(context: ReadingContext, days: DayReader): (row: number) => Sent {
  const { columns, table, file, warnings, readStage } = context;
  const remark = (row: number, at: number, because: string) => {
    warnings.push({ origin: { file, line: table.rows[row]?.line ?? 0 }, because: `${table.header[at]}: ${because}` });
  };
  const sentAt = (columns.byField.get('sentOn') ?? []).map(({ at }) => at);
  return (row) => {
    let sent = UNSENT;
    for (const at of sentAt) {
      const found = days.read(at, row, null);
      const first = found.days[0];
      if (first) {
        if (found.days.length > 1) remark(row, at, `two days stand here; ${first.on} is taken.`);
        return { on: first.on, inferred: first.inferred, written: true };
      }
      if (found.broken) sent = WRITTEN;
      if (found.rest === '') continue;
      const { concepts } = readStage(found.rest);
      if (concepts.length === 0 && !found.broken) {
        const because = `"${found.rest}" is no day; it is left empty.`;
        remark(row, at, because);
        noteDoubt(context.notes, row, { kind: 'day', at, because });
      }
      if (concepts.length === 0 || concepts.includes('submitted')) sent = WRITTEN;
    }
    return sent;
  };
}

interface Habits {
  /** The person fills in when it was sent, so an empty cell with nothing beside it means it was not. */
  readonly fillsSent: boolean;
  readonly fillsStatus: boolean;
  /** The header says "applied", not just "date". */
  readonly sentIsSure: boolean;
}

function habitsOf({ columns, table }: ReadingContext): Habits {
  const sent = columns.byField.get('sentOn') ?? [];
  return {
    fillsSent: sent.some(({ shape }) => shape.filled >= table.rows.length * 0.5),
    fillsStatus: (columns.byField.get('status') ?? []).some(({ shape }) => shape.filled >= table.rows.length * 0.9),
    sentIsSure: sent.some(({ field }) => field === 'sentOn'),
  };
}

/** `bare`: nothing but a name stands in the row. In a log that is kept, such a row is a company to apply to one day. */
function wasSent(sent: Sent, flag: RowSteps['flag'], habits: Habits, bare: boolean): RowFacts['sent'] {
  if (flag !== 'unsaid') return flag;
  if (sent.on !== null) return habits.sentIsSure ? 'dated' : 'unsaid';
  if (sent.written || !habits.fillsSent) return 'unsaid';
  return bare ? 'no' : 'undated';
}

function withPostedOn(
  details: Details,
  { columns }: ReadingContext,
  days: DayReader,
  row: number,
): DraftParts['details'] {
  const at = columns.byField.get('postedOn')?.[0]?.at;
  const on = at === undefined ? undefined : days.read(at, row, null).days[0]?.on;
  return on ? { ...details, postedOn: on } : details;
}

function layoutName({ columns }: ReadingContext): string {
  const has = (...fields: Parameters<typeof columns.byField.get>[0][]) =>
    fields.some((field) => columns.byField.has(field));
  if (has('history')) return 'one row per application, with its history in a cell';
  if (has('screen', 'technical', 'final', 'interview', 'assessment', 'responded'))
    return 'one row per application, a column per stage';
  return 'one row per application';
}
