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

/** What is read of a search for its diagnosis, and its report, for all routes. */
export type Readings = ReturnType<typeof keepReadings>;

/** Reads a search for the diagnosis and computes its report. Both are kept until anything is written or the day turns. */
export function keepReadings({ deps, analyse }: Pick<ApiDeps, 'deps' | 'analyse'>) {
  const keepInput = keepLast<Awaited<ReturnType<typeof readInput>>>();
  const diagnose = async (madeFrom: readonly unknown[], { all, ...asked }: Asked & { readonly all: boolean }) => {
    const read = await keepInput(madeFrom, () => readInput(deps, asked));
    if (!read.ok) return read;
    const { search, input } = read.value;
    return ok({ search, report: await analyse(input, { all }) });
  };
  const keepReport = keepLast<Awaited<ReturnType<typeof diagnose>>>();
  const from = async ({ search, asOf }: Asked) => [await readRevision(deps), deps.today(), search, asOf];
  return {
    input: async (asked: Asked) => keepInput(await from(asked), () => readInput(deps, asked)),
    report: async (asked: Asked & { readonly all: boolean }) => {
      const madeFrom = await from(asked);
      return keepReport([...madeFrom, asked.all], () => diagnose(madeFrom, asked));
    },
  };
}

async function readInput(deps: ApiDeps['deps'], { search, asOf }: Asked) {
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
