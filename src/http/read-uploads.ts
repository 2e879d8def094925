import { setImmediate } from 'node:timers/promises';
import type { FileReading, ReadingOptions } from '../intake/draft.ts';
import { type ColumnMap, type Corrections, withWords } from '../intake/model.ts';
import { readFile } from '../intake/read-file.ts';
import type { Deps } from '../pipeline/deps.ts';
import { forgetMapping } from '../pipeline/forget-mapping.ts';
import { mappingId } from '../pipeline/list-mappings.ts';
import { headerSignature, readMapping, rememberMapping } from '../pipeline/remember-mapping.ts';

/** One file of a form, with what the person settled about it. */
export interface Upload {
  readonly file: File;
  readonly corrections: Corrections;
}

/** One file as it was read, and by which mapping. */
export interface UploadReading {
  readonly reading: FileReading;
  readonly header: readonly string[] | null;
  /** In force for this reading; `isRemembered` where it comes from an earlier file with this header. */
  readonly mapping: { readonly columns: ColumnMap; readonly isRemembered: boolean } | null;
}

/** Reads the files of a form one after the other. Between two of them the person may have stopped it: then it throws. */
export async function readUploads(
  deps: Deps,
  uploads: readonly Upload[],
  { look, signal }: { readonly look: boolean; readonly signal: AbortSignal },
): Promise<readonly UploadReading[]> {
  const readings: UploadReading[] = [];
  for (const upload of uploads) {
    // Only between two turns of the event loop can it be heard that nobody waits any longer.
    await setImmediate();
    signal.throwIfAborted();
    readings.push(await readUpload(deps, upload, look));
  }
  return readings;
}

async function readUpload(deps: Deps, { file, corrections }: Upload, look: boolean): Promise<UploadReading> {
  const { dates, map, words, rows } = corrections;
  const isGiven = map !== undefined || words !== undefined;
  let header: readonly string[] | null = null;
  let mapping: UploadReading['mapping'] = null;
  const mapFor = async (found: readonly string[]) => {
    header = found;
    const known = map ?? (await readMapping(deps, found));
    const columns = words === undefined ? known : withWords(known ?? {}, words);
    mapping = columns === null ? null : { columns, isRemembered: !isGiven };
    return columns;
  };
  const options: ReadingOptions = {
    today: deps.today(),
    look,
    mapFor,
    ...(dates ? { dates } : {}),
    ...(rows ? { rows } : {}),
  };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readFile({ file: file.name, bytes }, options);
  return { reading, header, mapping };
}

/** Keeps what the person said of a file for every later one with its header; where they took all of it back, forgets it. */
export async function rememberCorrections(deps: Deps, { corrections }: Upload, { header, mapping }: UploadReading) {
  const { dates, map, words } = corrections;
  if (header === null || (dates === undefined && map === undefined && words === undefined)) return;
  const columns = { ...mapping?.columns, ...(dates === undefined ? {} : { dates: [dates] }) };
  if (Object.keys(columns).length > 0) await rememberMapping(deps, header, columns);
  else await forgetMapping(deps, mappingId(headerSignature(header)));
}
