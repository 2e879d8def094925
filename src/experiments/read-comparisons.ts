import {
  COMPARED_BY,
  type ComparedBy,
  compareObserved,
  type ObservedComparison,
} from '../analysis/compare-observed.ts';
import { knownOn } from '../analysis/known-on.ts';
import type { Day } from '../kernel/day.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DayDeps } from '../pipeline/deps.ts';
import type { NoSuchSearch } from '../pipeline/find-search.ts';
import { readEvidence } from '../pipeline/read-evidence.ts';

interface Asked {
  /** Left out, by all there is. */
  readonly by?: ComparedBy;
  /** Name or id; the active search if left out. */
  readonly search?: string;
  /** As it stood on that day; today if left out or not yet come. */
  readonly asOf?: Day;
}

/** What the history of a search shows of groups that nobody drew: observed, not tested, never a win. */
export async function readComparisons(
  deps: DayDeps,
  { by, search, asOf }: Asked = {},
): Promise<Result<readonly ObservedComparison[], NoSuchSearch>> {
  const evidence = await readEvidence(deps, search);
  if (!evidence.ok) return evidence;
  const { applications } = evidence.value;
  const today = deps.today();
  const isEarlier = asOf !== undefined && asOf < today;
  const input = isEarlier ? knownOn({ applications, asOf: today }, asOf) : { applications, asOf: today };
  const asked = by === undefined ? COMPARED_BY : [by];
  return ok(asked.flatMap((one) => compareObserved(input, { by: one })));
}
