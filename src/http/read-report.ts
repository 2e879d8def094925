import { gather } from '../diagnoses/gather.ts';
import type { Day } from '../kernel/day.ts';
import { ok } from '../kernel/result.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import { readRevision } from '../pipeline/read-revision.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { ApiDeps } from './api-deps.ts';
import { keepLast } from './keep-last.ts';

interface Asked {
  readonly search?: string | undefined;
  readonly asOf?: Day | undefined;
}

/** What a search's diagnosis is computed from, and the search. */
export async function readInput(deps: ApiDeps['deps'], { search, asOf }: Asked) {
  const gathered = await gather(deps, {
    today: deps.today(),
    reference: (await readSettings(deps)).reference,
    ...(search === undefined ? {} : { search }),
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!gathered.ok) return gathered;
  const { search: found, input } = gathered.value;
  const searches = found ? await listSearches(deps) : [];
  return ok({ input, search: searches.find(({ id }) => id === found?.id) ?? null });
}

/** Diagnoses a search. A report is kept until anything is written or the day turns, so that asking again is instant. */
export function reportReader({ deps, analyse }: Pick<ApiDeps, 'deps' | 'analyse'>) {
  const diagnose = async ({ all, ...asked }: Asked & { readonly all: boolean }) => {
    const read = await readInput(deps, asked);
    if (!read.ok) return read;
    const { search, input } = read.value;
    return ok({ search, report: await analyse(input, { all }) });
  };
  const keep = keepLast<Awaited<ReturnType<typeof diagnose>>>();
  return async (asked: Asked & { readonly all: boolean }) => {
    const madeFrom = [await readRevision(deps), deps.today(), asked.search, asked.asOf, asked.all];
    return keep(madeFrom, () => diagnose(asked));
  };
}
