import { type Change, insertTracked } from '../db/change-log.ts';
import type { Deps } from '../pipeline/deps.ts';
import type { LogKind } from './model.ts';

/** Writes a dated line into the log of an experiment. It names no company: what is deleted for good must not live on here. */
export async function logLine(
  deps: Pick<Deps, 'newId' | 'today'>,
  change: Change,
  line: { readonly experimentId: string; readonly kind: LogKind; readonly text: string },
): Promise<void> {
  const { experimentId, kind, text } = line;
  await insertTracked(change, 'experiment_log', [
    { id: deps.newId(), experiment_id: experimentId, on_day: deps.today(), kind, text },
  ]);
}
