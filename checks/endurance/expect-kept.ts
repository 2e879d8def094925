import { DatabaseSync } from 'node:sqlite';
import { standingOfRows } from '../../src/pipeline/refresh-standings.ts';
import type { TimelineRow } from '../../src/pipeline/timeline.ts';
import type { Deed, Line } from './writer.ts';

/** What is wrong with a database after programs that wrote to it were killed, in words; nothing where all is kept. */
export function findLosses(path: string, outputs: readonly string[]): readonly string[] {
  const file = new DatabaseSync(path, { readOnly: true });
  try {
    const ledger = readLedger(file);
    return [...troubles(file), ...inconsistencies(ledger), ...outputs.flatMap((output) => losses(ledger, output))];
  } finally {
    file.close();
  }
}

/** Damaged pages, rows that point at nothing, changes that count wrongly. */
export function troubles(file: DatabaseSync): readonly string[] {
  const pages = file.prepare('pragma integrity_check').all() as { integrity_check: string }[];
  const references = file.prepare('pragma foreign_key_check').all();
  const count = file.prepare('select last_change from account').get()?.last_change;
  const last = file.prepare('select max(seq) as seq from change').get()?.seq ?? 0;
  return [
    ...pages.flatMap(({ integrity_check }) => (integrity_check === 'ok' ? [] : [integrity_check])),
    ...references.map((row) => `points at nothing: ${JSON.stringify(row)}`),
    ...(Number(count) < Number(last) ? [`change ${last} was made after the last of ${count}`] : []),
  ];
}

type Row = Record<string, string | number | null>;

function readLedger(file: DatabaseSync) {
  const all = (question: string) => file.prepare(question).all() as Row[];
  const applications = all(`select application.*, company.name as company from application
    left join company on company.id = application.company_id`);
  const events = all('select * from event order by born, place');
  return {
    applications,
    byId: new Map(applications.map((row) => [row.id, row])),
    events,
    byApplication: Map.groupBy(events, ({ application_id }) => application_id),
    changes: new Set(all('select seq from change').map(({ seq }) => seq)),
    draws: new Map(all('select * from draw').map((row) => [row.id, row])),
    batches: new Set(all('select id from batch').map(({ id }) => id)),
  };
}

type Ledger = ReturnType<typeof readLedger>;

/** Every row is of a change that was finished, every timeline has its beginning, every standing follows from it. */
function inconsistencies({ applications, byApplication, events, draws, changes }: Ledger): readonly string[] {
  const half = [...applications, ...events, ...draws.values()].filter(({ born }) => !changes.has(born ?? null));
  const wrong = applications.filter((application) => {
    const timeline = (byApplication.get(application.id ?? null) ?? []) as unknown as TimelineRow[];
    const standing = standingOfRows(application.intent as 'sent', application.channel as null, timeline);
    const isBegun = timeline.length > 0 || application.intent !== 'sent';
    return !isBegun || Object.entries(standing).some(([column, value]) => application[column] !== value);
  });
  return [
    ...half.map(({ id, born }) => `${id} is of change ${born}, which was never finished`),
    ...wrong.map(({ id }) => `${id} does not stand where its timeline says`),
  ];
}

/** What one program was told is stored, and is not. Only what it was doing when it was killed may have happened or not. */
function losses(ledger: Ledger, output: string): readonly string[] {
  const lines = output.split('\n').flatMap((line) => (line.endsWith('}') ? (JSON.parse(line) as Line) : []));
  const done = lines.flatMap((line) => ('did' in line ? line.did : []));
  const last = lines.at(-1);
  const pending = last && 'will' in last ? last.will : null;
  const deleted = new Set(done.flatMap((deed) => (deed.kind === 'delete' ? deed.application : [])));
  if (pending?.kind === 'delete' && !ledger.byId.has(pending.application)) deleted.add(pending.application);
  const notes = new Map(
    done.flatMap((deed) => (deed.kind === 'edit' ? [[deed.application, deed.notes] as const] : [])),
  );
  const lost = done.filter((deed) => !isKept(ledger, deed, { deleted, notes, pending }));
  return [...lost.map((deed) => `lost: ${JSON.stringify(deed)}`), ...halfImports(ledger, pending)];
}

interface Known {
  readonly deleted: ReadonlySet<string>;
  /** The last notes of each application that were acknowledged. */
  readonly notes: ReadonlyMap<string, string>;
  readonly pending: Deed | null;
}

function isKept(ledger: Ledger, deed: Deed & { id: string }, { deleted, notes, pending }: Known): boolean {
  switch (deed.kind) {
    case 'add':
      return deleted.has(deed.id) || ledger.byId.get(deed.id)?.company === deed.company;
    case 'log':
      return (
        deleted.has(deed.application) || ledger.events.some(({ id, note }) => id === deed.id && note === deed.note)
      );
    case 'edit': {
      const stored = ledger.byId.get(deed.application)?.notes;
      const isBeingEdited = pending?.kind === 'edit' && pending.application === deed.application;
      return (
        deleted.has(deed.application) ||
        stored === notes.get(deed.application) ||
        (isBeingEdited && stored === pending.notes)
      );
    }
    case 'draw':
      return ledger.byId.get(ledger.draws.get(deed.id)?.application_id ?? null)?.company === deed.company;
    case 'delete':
      return !ledger.byId.has(deed.application);
    case 'import':
      return ledger.batches.has(deed.id) && countOf(ledger, deed.company) === deed.rows;
  }
}

/** An import that was not acknowledged is there whole or not at all. */
function halfImports(ledger: Ledger, pending: Deed | null): readonly string[] {
  if (pending?.kind !== 'import') return [];
  const count = countOf(ledger, pending.company);
  return count === 0 || count === pending.rows ? [] : [`half an import: ${count} of ${pending.rows} rows`];
}

function countOf({ applications, byApplication }: Ledger, company: string): number {
  const own = applications.filter((application) => application.company === company);
  return own.filter(({ id }) => byApplication.get(id ?? null)?.length === 2).length;
}
