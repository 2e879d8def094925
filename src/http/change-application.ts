import { fail, ok, type Result } from '../kernel/result.ts';
import type { Deps } from '../pipeline/deps.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { ChangedApplication } from './api.ts';
import { exactRows } from './exact-ids.ts';
import { GoneSince } from './gone-since.ts';
import { type Noting, notingChange } from './noting-change.ts';

type Done = { readonly id?: string; readonly warnings?: readonly string[] };
type Work<Failure extends { kind: string }> = (deps: Deps, id: string) => Promise<Result<Done, Failure>>;

/**
 * Runs one operation on an application given by its whole id, and reads it as it stands afterwards, with what the
 * person should know and the change that `undo` takes back. `others` are ids that the operation needs beside it.
 */
export async function changeApplication<Failure extends { kind: string }>(
  deps: Deps,
  id: string,
  work: Work<Failure>,
  others: readonly string[] = [],
) {
  const known = await exactRows(deps, [id, ...others]);
  if (!known.ok) return known;
  const noting = notingChange(deps);
  const done = await work(noting.deps, id);
  return done.ok ? ok(await readChanged(noting, id, done.value.warnings)) : fail(done.failure);
}

/** The application after its change. */
export async function readChanged(
  { deps, change }: Noting,
  id: string,
  warnings: readonly string[] = [],
): Promise<ChangedApplication> {
  const read = await readApplication(deps, id);
  if (!read.ok) throw new GoneSince('application');
  return { ...read.value, warnings, change: change() };
}
