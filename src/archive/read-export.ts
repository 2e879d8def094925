import { z } from 'zod';
import { CHANNELS, EVENT_KINDS, STAGES_REACHED, STATES } from '../analysis/model.ts';
import { SCHEMA_VERSION } from '../db/schema.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { EXPORT_VERSION } from './export.ts';

/** An export as it is read back; `schema` is the shape that its rows have. */
export interface ReadExport {
  readonly schema: number;
  readonly lastChange: number;
  readonly createdAt: string | null;
  readonly sections: Readonly<Record<Section, readonly ExportedRecord[]>>;
}

export type ExportedRecord = Readonly<Record<string, unknown>>;

/** Each part of an export and the table it comes from; events stand inside their applications. */
export const SECTIONS = {
  searches: 'search',
  companies: 'company',
  contacts: 'contact',
  imports: 'batch',
  applications: 'application',
  importedRows: 'imported_row',
  settings: 'setting',
  mappings: 'mapping',
  variants: 'resume_variant',
  experiments: 'experiment',
  draws: 'draw',
  experimentLog: 'experiment_log',
  changes: 'change',
  overwritten: 'change_row',
} as const;
export type Section = keyof typeof SECTIONS;

export interface NoExport {
  readonly kind: 'no-export';
  readonly because: string;
  readonly mend: string;
}

/** Reads the text of an export, from the first version on; says in a sentence what else it is. */
export function readExport(text: string): Result<ReadExport, NoExport> {
  const whole = parse(text);
  if (whole === undefined)
    return no('this is cut off or no JSON', 'give the whole file that "breakpoint export" wrote');
  const head = Head.safeParse(whole);
  if (!head.success) return no('this is JSON of another kind', 'give a file that "breakpoint export" wrote');
  const { breakpoint, schema, only } = head.data;
  if (breakpoint > EXPORT_VERSION || schema > SCHEMA_VERSION) {
    return no('a newer Breakpoint wrote this export', 'update Breakpoint and restore it then');
  }
  if (only !== undefined) {
    return no(`this holds one search alone ("${only}")`, 'add it with "breakpoint import", which replaces nothing');
  }
  const body = Body.safeParse(whole);
  if (!body.success)
    return no(`this export is damaged or was edited: ${issueOf(body.error)}`, 'give it as it was written');
  const { lastChange, createdAt, ...sections } = body.data;
  return ok({ schema, lastChange: lastChange ?? lastBorn(sections), createdAt: createdAt ?? null, sections });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function no(because: string, mend: string) {
  return fail<NoExport>({ kind: 'no-export', because, mend });
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not as it should be'}`;
}

const Head = z.object({
  breakpoint: z.int().positive(),
  /** The first exports did not say; their rows have the first shape. */
  schema: z.int().positive().default(1),
  only: z.string().optional(),
  applications: z.array(z.unknown()),
});

const anyDay = z.iso.date().optional();
const Row = z.looseObject({ id: z.string(), born: z.int(), place: z.int() });
const Event = Row.extend({
  kind: z.enum(EVENT_KINDS),
  on: anyDay,
  heldOn: anyDay,
  plannedOn: anyDay,
  learntOn: anyDay,
});
const Application = Row.extend({
  state: z.enum(STATES),
  stage: z.enum(STAGES_REACHED).optional(),
  channel: z.enum(CHANNELS).optional(),
  sentOn: anyDay,
  postedOn: anyDay,
  tags: z.array(z.string()),
  events: z.array(Event),
});
const Search = Row.extend({ startsOn: anyDay, endsOn: anyDay, targetOn: anyDay });
const LoggedChange = z.looseObject({ seq: z.int() });
const Overwritten = z.looseObject({ seq: z.int(), place: z.int(), before: z.custom<object>(isObject) });

/** Handed through as it is: the order of its columns belongs to it. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const Body = z.object({
  lastChange: z.int().nonnegative().optional(),
  createdAt: z.string().optional(),
  searches: z.array(Search),
  companies: z.array(Row),
  contacts: z.array(Row),
  imports: z.array(Row),
  applications: z.array(Application),
  importedRows: z.array(Row),
  settings: z.array(Row),
  mappings: z.array(Row),
  variants: z.array(Row).default([]),
  experiments: z.array(Row).default([]),
  draws: z.array(Row).default([]),
  experimentLog: z.array(Row).default([]),
  changes: z.array(LoggedChange).default([]),
  overwritten: z.array(Overwritten).default([]),
});

/** The first exports had no change log: numbers go on from the last one that a row names. */
function lastBorn({
  changes: _,
  overwritten: __,
  ...tracked
}: Omit<z.output<typeof Body>, 'lastChange' | 'createdAt'>) {
  const events = tracked.applications.flatMap((application) => application.events);
  return [...Object.values(tracked).flat(), ...events].reduce((last, { born }) => Math.max(last, born), 0);
}
