import type { AnalysisInput } from '../analysis/model.ts';
import { gather } from '../diagnoses/gather.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { CliDeps } from './cli-deps.ts';
import type { Chances } from './print/application-table.ts';
import type { Refusal } from './refusal.ts';
import { sayFailure } from './say-failure.ts';

/**
 * The chances of everything that waits, by id: of one search, the active one if left out, or of all of them.
 *
 * They follow from the search's own waits, so each search is analysed by itself.
 */
export async function readChances(
  deps: CliDeps,
  ledger: Deps,
  { search, all }: { readonly search?: string; readonly all?: true },
): Promise<Result<ReadonlyMap<string, Chances>, Refusal>> {
  const searches = all ? (await listSearches(ledger)).map(({ id }) => id) : [search];
  const { reference } = await readSettings(ledger);
  const chances = new Map<string, Chances>();
  for (const one of searches) {
    const gathered = await gather(ledger, {
      today: ledger.today(),
      reference: (reference as AnalysisInput['reference'] | null) ?? null,
      ...(one === undefined ? {} : { search: one }),
    });
    if (!gathered.ok) return sayFailure(gathered.failure);
    const { silence } = await deps.analyse(gathered.value.input, { all: false });
    for (const { id, mayHear, mayGoOn } of silence) chances.set(id, { mayHear, mayGoOn });
  }
  return ok(chances);
}
