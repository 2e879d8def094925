import { basename } from 'node:path';
import { knownOn } from '../analysis/known-on.ts';
import type { AnalysisInput } from '../analysis/model.ts';
import { gather } from '../diagnoses/gather.ts';
import { applyImport } from '../intake/accept.ts';
import type { FileReading } from '../intake/draft.ts';
import { lastKnownDay } from '../intake/last-known-day.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { readOrigins } from '../pipeline/read-origins.ts';
import type { CliDeps } from './cli-deps.ts';
import type { NamedEvidence } from './evidence.ts';
import { readFiles } from './read-files.ts';
import type { Refusal } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

/**
 * Reads files as `import` would, into a database in memory, and returns what there is to analyse.
 *
 * Each application is called by its file and line, so that a finding can be looked up in the log itself.
 */
export async function readLogs(
  deps: CliDeps,
  files: readonly string[],
  asOf: Day | undefined,
): Promise<Result<NamedEvidence, Refusal>> {
  const readings = await readFiles(deps, files);
  if (!readings.ok) return readings;
  const drafts = readings.value.flatMap((reading) => reading.drafts);
  const known = lastKnownDay(drafts, deps.today());
  const lastDay = known.day ?? deps.today();
  const scratch = await deps.openScratch();
  const read = await applyImport(scratch, readings.value);
  if (!read.ok) return sayFailure(read.failure);
  const gathered = await gather(scratch, {
    today: asOf !== undefined && asOf > lastDay ? asOf : lastDay,
    reference: null,
  });
  const origins = await readOrigins(scratch);
  const rows = await listApplications(scratch, { all: true });
  await scratch.db.destroy();
  if (!gathered.ok) return sayFailure(gathered.failure);
  if (!rows.ok) return sayFailure(rows.failure);
  const lineOf = linesOf(gathered.value.input, origins);
  const input = byLine(gathered.value.input, lineOf);
  return ok({
    input: asOf === undefined ? input : knownOn(input, asOf),
    warnings: [...known.warnings, ...readings.value.flatMap(remarks)],
    frame: {
      subject: files.map((file) => (file === '-' ? 'standard input' : basename(file))).join(', '),
      asOfBecause: asOf === undefined ? asOfReason(known.day, deps.today()) : 'as you asked',
    },
    isSample: false,
    readNames: async () =>
      rows.value.items.toReversed().map(({ id, company, role, sentOn }) => {
        return { id: lineOf.get(id) ?? id, company, role, sentOn };
      }),
  });
}

function asOfReason(day: Day | null, today: Day) {
  if (day === null) return 'today: nothing in it is dated';
  return day === today ? null : 'the last day anything was sent or happened in it';
}

function remarks({ warnings, rejected, unknown, ambiguousDates, file }: FileReading) {
  const words = unknown.map(({ value, count }) => `"${value}" (${count} times)`);
  const notUnderstood = `not understood, and left out: ${words.join(', ')}`;
  const dates = ambiguousDates.map(
    (column) => `the days of "${column}" fit day first and month first, so they count as unknown`,
  );
  return [
    ...dates.map((because) => ({ origin: { file }, because })),
    ...(words.length > 0 ? [{ origin: { file }, because: notUnderstood }] : []),
    ...rejected.map(({ origin, because }) => ({
      origin,
      because: `row set aside: ${because[0]?.toLowerCase()}${because.slice(1).replace(/[.]$/, '')}`,
    })),
    ...warnings,
  ];
}

/** What each application is called: its file and line, and which of several in one line. */
function linesOf(
  { applications }: AnalysisInput,
  origins: Awaited<ReturnType<typeof readOrigins>>,
): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    applications.map(({ id }) => {
      const { file = '', line = 0 } = origins.get(id) ?? {};
      const name = `${basename(file)}:${line}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [id, count === 1 ? name : `${name}#${count}`];
    }),
  );
}

function byLine(input: AnalysisInput, lineOf: ReadonlyMap<string, string>): AnalysisInput {
  const applications = input.applications.map((one) => ({ ...one, id: lineOf.get(one.id) ?? one.id }));
  return { ...input, applications };
}
