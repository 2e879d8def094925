import { setImmediate } from 'node:timers/promises';
import type { Corrections } from '../intake/model.ts';
import { type CorrectedReading, readCorrected } from '../intake/read-corrected.ts';
import type { Deps } from '../pipeline/deps.ts';

/** One file of a form, with what the person settled about it. */
export interface Upload {
  readonly file: File;
  readonly corrections: Corrections;
}

/** Reads the files of a form one after the other. Between two of them the person may have stopped it: then it throws. */
export async function readUploads(
  deps: Deps,
  uploads: readonly Upload[],
  { look, signal }: { readonly look: boolean; readonly signal: AbortSignal },
): Promise<readonly CorrectedReading[]> {
  const readings: CorrectedReading[] = [];
  for (const { file, corrections } of uploads) {
    // Only between two turns of the event loop can it be heard that nobody waits any longer.
    await setImmediate();
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.arrayBuffer());
    readings.push(await readCorrected(deps, { file: file.name, bytes }, corrections, { look }));
  }
  return readings;
}
