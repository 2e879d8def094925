import type { AnalysisInput } from '../analysis/model.ts';
import { gather } from '../diagnoses/gather.ts';
import { type Day, isDay } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { CliDeps } from './cli-deps.ts';
import type { Evidence, NamedEvidence } from './evidence.ts';
import { readLogs } from './read-logs.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

interface Asked {
  readonly files: readonly string[];
  readonly asOf: string | undefined;
  readonly search: string | undefined;
}

/** What is to be analysed: the files that were named, and without any a search as it is recorded. */
export async function readSearch(
  deps: CliDeps,
  { files, asOf, search }: Asked,
): Promise<Result<NamedEvidence, Refusal>> {
  if (asOf !== undefined && !isDay(asOf)) {
    return fail(wrongUsage({ what: `"${asOf}" is no calendar day`, where: '--as-of', mend: 'write it as YYYY-MM-DD' }));
  }
  if (files.length > 0 && search !== undefined) {
    const mend = 'leave out the files or the search';
    return fail(
      wrongUsage({ what: 'files are read by themselves, whatever search is recorded', where: '--search', mend }),
    );
  }
  return files.length > 0 ? readLogs(deps, files, asOf) : readLedger(deps, search, asOf);
}

async function readLedger(
  deps: CliDeps,
  search: string | undefined,
  asOf: Day | undefined,
): Promise<Result<NamedEvidence, Refusal>> {
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const today = ledger.value.today();
  const { reference } = await readSettings(ledger.value);
  const gathered = await gather(ledger.value, {
    today,
    reference: (reference as AnalysisInput['reference'] | null) ?? null,
    ...(search === undefined ? {} : { search }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!gathered.ok) return sayFailure(gathered.failure);
  const { search: found, input } = gathered.value;
  const frame: Evidence['frame'] = {
    subject: found?.name ?? 'Nothing is recorded yet',
    asOfBecause: input.asOf === today ? null : 'as you asked',
  };
  const readNames = async () => {
    const page = await listApplications(ledger.value, search === undefined ? {} : { search });
    return page.ok ? page.value.items.toReversed() : [];
  };
  return ok({ input, warnings: [], frame, isSample: found?.isSample === true, readNames });
}
