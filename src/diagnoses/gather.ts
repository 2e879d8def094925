import { knownOn } from '../analysis/known-on.ts';
import type { AnalysisInput, ReferenceRange } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ReadDeps } from '../pipeline/deps.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { type Evidence, readEvidence } from '../pipeline/read-evidence.ts';

export interface GatherOptions {
  /** Name or id; the active search if left out. */
  readonly search?: string;
  /** An earlier day leaves out what was not known by then. */
  readonly asOf?: Day;
  readonly today: Day;
  readonly reference: readonly ReferenceRange[] | null;
}

export interface Gathered {
  readonly search: Evidence['search'];
  readonly input: AnalysisInput;
}

/** Gathers from the database what the analysis and all diagnoses read of one search. The only one that asks it. */
export async function gather(
  deps: ReadDeps,
  { search: name, asOf, today, reference }: GatherOptions,
): Promise<Result<Gathered, NoSuchSearch>> {
  const evidence = await readEvidence(deps, name);
  if (!evidence.ok) return evidence;
  const { search, applications } = evidence.value;
  const target = {
    ...(search?.targetOn ? { offerBy: search.targetOn } : {}),
    ...(search?.pacePerWeek == null ? {} : { pacePerWeek: search.pacePerWeek }),
  };
  const lastDay = asOf !== undefined && asOf > today ? asOf : today;
  const input = { applications, asOf: lastDay, target, ...(reference ? { reference } : {}) };
  return ok({ search, input: asOf === undefined ? input : knownOn(input, asOf) });
}
