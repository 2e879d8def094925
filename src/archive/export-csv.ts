import { OUTCOME_KINDS } from '../analysis/model.ts';
import { toSafeCell } from '../kernel/safe-cell.ts';
import { type ExportDeps, readWhole, type WholeApplication } from './export.ts';

/** Every application as one CSV row, in pieces. Cells that a spreadsheet would execute are made safe. */
export async function* exportApplicationsCsv(deps: ExportDeps): AsyncGenerator<string> {
  yield csvLine(Object.keys(APPLICATION_COLUMNS));
  for await (const whole of readWhole(deps)) {
    yield csvLine(Object.values(APPLICATION_COLUMNS).map((cell) => cell(whole)));
  }
}

/** Every event as one CSV row, the corrected ones included: `corrects` names the event it takes the place of. */
export async function* exportEventsCsv(deps: ExportDeps): AsyncGenerator<string> {
  yield csvLine(['application', 'company', 'role', ...Object.keys(EVENT_COLUMNS)]);
  for await (const { application, company, events } of readWhole(deps)) {
    for (const event of events) {
      const cells = Object.values(EVENT_COLUMNS).map((column) => event[column]);
      yield csvLine([application.id, company, application.role, ...cells]);
    }
  }
}

type Cell = string | number | null;

const APPLICATION_COLUMNS: Readonly<Record<string, (whole: WholeApplication) => Cell>> = {
  id: ({ application }) => application.id,
  company: ({ company }) => company,
  role: ({ application }) => application.role,
  sent: ({ application }) => application.sent_on,
  state: ({ application }) => application.state,
  stage: ({ application }) => application.stage,
  channel: ({ application }) => application.channel,
  level: ({ application }) => application.level,
  variant: ({ application }) => application.variant,
  location: ({ application }) => application.location,
  'work mode': ({ application }) => application.work_mode,
  'pay min': ({ application }) => application.pay_min,
  'pay max': ({ application }) => application.pay_max,
  'pay currency': ({ application }) => application.pay_currency,
  'pay period': ({ application }) => application.pay_period,
  'posting url': ({ application }) => application.posting_url,
  posted: ({ application }) => application.posted_on,
  'company size': ({ application }) => application.company_size,
  contact: ({ contact }) => contact,
  tags: ({ application }) => (JSON.parse(application.tags) as string[]).join('; '),
  search: ({ search }) => search,
  ...Object.fromEntries(OUTCOME_KINDS.map((kind) => [`${kind} on`, (whole: WholeApplication) => dayOf(whole, kind)])),
  notes: ({ application }) => application.notes,
};

/** The first known day of what holds of this kind; the whole timeline is in the CSV of events. */
function dayOf({ events }: WholeApplication, kind: string): string | null {
  const corrected = new Set(events.map(({ corrects_id }) => corrects_id));
  const days = events.flatMap((event) =>
    event.kind === kind && event.retracted === 0 && !corrected.has(event.id) ? (event.on_day ?? []) : [],
  );
  return days.toSorted()[0] ?? null;
}

const EVENT_COLUMNS = {
  event: 'kind',
  on: 'on_day',
  held: 'held_on',
  planned: 'planned_on',
  learnt: 'learnt_on',
  note: 'note',
  'event id': 'id',
  corrects: 'corrects_id',
  retracted: 'retracted',
} as const;

/** RFC 4180: quoted where needed, lines end with CR LF. */
function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(cell: Cell): string {
  const text = typeof cell === 'string' ? toSafeCell(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
