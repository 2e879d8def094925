import { type Change, insertTracked } from '../db/change-log.ts';
import type { FileReading } from './draft.ts';

/** What became of one file, as far as its batch tells it. */
interface FileTold extends Pick<FileReading, 'file' | 'format' | 'layout' | 'rejected' | 'outcomesRecorded'> {
  readonly accepted: number;
  readonly wishes: number;
  readonly events: number;
  readonly updated: readonly unknown[];
  readonly unchanged: readonly unknown[];
  readonly conflicts: readonly unknown[];
}

/** Rows set aside that a batch keeps word of, by file: beyond these their number is told. */
const ROWS_KEPT = 500;

/**
 * Keeps what an import was: its files with their counts, and which rows were set aside and why. Of such a row only its line
 * is kept: what the person left out is not theirs to be found here.
 */
export async function storeBatch(change: Change, id: string, files: readonly FileTold[]): Promise<void> {
  const told = JSON.stringify(files.map(toldOf));
  await insertTracked(change, 'batch', [{ id, at: change.at, files: told, taken_back_at: null }]);
  change.batchId = id;
  const count = files.reduce((sum, { accepted, wishes }) => sum + accepted + wishes, 0);
  change.summary = `Imported ${count} from ${files.map(({ file }) => file).join(', ')}`;
}

function toldOf(read: FileTold) {
  const { file, format, layout, accepted, wishes, events, rejected, updated, unchanged, conflicts, outcomesRecorded } =
    read;
  const rows = rejected.slice(0, ROWS_KEPT).map(({ origin, because }) => ({ line: origin.line, because }));
  return {
    file,
    format,
    layout,
    accepted,
    wishes,
    events,
    updated: updated.length,
    unchanged: unchanged.length,
    conflicts: conflicts.length,
    outcomesRecorded,
    setAside: { count: rejected.length, rows },
  };
}
