import { gather } from '../diagnoses/gather.ts';
import { ok } from '../kernel/result.ts';
import { readSettings } from '../pipeline/read-settings.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readDays, spokenDay } from './read-days.ts';
import { search } from './tool.ts';
import { sayFailure } from './tool-error.ts';

/** What every tool takes that diagnoses a search. */
export const reportInput = {
  search,
  asOf: spokenDay.optional().describe('What one would have known on this day; today if left out.'),
};

interface Asked {
  readonly search?: string | undefined;
  readonly asOf?: string | null | undefined;
}

/** Diagnoses a search; with `all` also what is clear, has too little data or does not apply. */
export async function readReport({ deps, analyse }: McpDeps, asked: Asked, { all }: { readonly all: boolean }) {
  const today = deps.today();
  const read = readDays({ ...asked }, ['asOf'], today);
  if (!read.ok) return read;
  const { asOf } = read.value;
  const gathered = await gather(deps, {
    today,
    reference: (await readSettings(deps)).reference,
    ...(asked.search === undefined ? {} : { search: asked.search }),
    ...(asOf == null ? {} : { asOf }),
  });
  if (!gathered.ok) return sayFailure(gathered.failure);
  return ok({ search: gathered.value.search, report: await analyse(gathered.value.input, { all }) });
}
