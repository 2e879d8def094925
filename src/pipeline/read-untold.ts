import type { EventKind } from '../analysis/model.ts';
import type { ReadDeps } from './deps.ts';
import type { TimelineRow } from './timeline.ts';

interface Brought {
  readonly id: string;
  readonly batch_id: string | null;
  readonly origin_file: string | null;
}

/** What says nothing of an outcome; the reader of files goes by the same (intake/reading/records-outcomes.ts). */
const TELLS_NOTHING: ReadonlySet<string> = new Set<EventKind>(['submitted', 'outreach', 'note', 'followed-up']);

/**
 * The applications whose silence means nothing: they came from a file that records no outcomes, and nothing was told
 * of any of that file's since, by hand or by a later version of it that does record them.
 *
 * The file is judged whole: to count only those of which something was told would make every answer look likely.
 */
export async function readUntold(
  { db, account }: ReadDeps,
  applications: readonly Brought[],
  timelines: ReadonlyMap<string, readonly TimelineRow[]>,
): Promise<ReadonlySet<string>> {
  const batches = await db
    .selectFrom('batch')
    .select(['id', 'files', 'taken_back_at'])
    .where('account_id', '=', account)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const silent = silentFiles(batches.filter(({ taken_back_at }) => taken_back_at === null));
  if (silent.size === 0) return new Set();
  const groups = Map.groupBy(applications, ({ batch_id, origin_file }) => fileKey(batch_id, origin_file));
  const tells = ({ id }: Brought) => (timelines.get(id) ?? []).some(({ kind }) => !TELLS_NOTHING.has(kind));
  const untold = [...groups].filter(([file, group]) => silent.has(file) && !group.some(tells));
  return new Set(untold.flatMap(([, group]) => group.map(({ id }) => id)));
}

interface KeptFile {
  readonly file: string;
  /** Left out by an older version, which did not ask. */
  readonly outcomesRecorded?: boolean;
}

/** The files that record no outcomes, each as its batch brought it; the batches come in the order of their imports. */
function silentFiles(batches: readonly { readonly id: string; readonly files: string }[]): ReadonlySet<string> {
  const silent = new Map<string, readonly string[]>();
  for (const { id, files } of batches) {
    for (const { file, outcomesRecorded } of JSON.parse(files) as KeptFile[]) {
      if (outcomesRecorded === true) silent.delete(file);
      else if (outcomesRecorded === false) silent.set(file, [...(silent.get(file) ?? []), fileKey(id, file)]);
    }
  }
  return new Set([...silent.values()].flat());
}

function fileKey(batchId: string | null, file: string | null): string {
  return JSON.stringify([batchId, file]);
}
