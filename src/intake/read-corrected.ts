import type { Deps } from '../pipeline/deps.ts';
import { forgetMapping } from '../pipeline/forget-mapping.ts';
import { mappingId } from '../pipeline/list-mappings.ts';
import { headerSignature, readMapping, rememberMapping } from '../pipeline/remember-mapping.ts';
import type { FileReading, ReadingOptions } from './draft.ts';
import { type ColumnMap, type Corrections, withWords } from './model.ts';
import { type GivenFile, readFile } from './read-file.ts';

/** One file as it was read, and by which mapping. */
export interface CorrectedReading {
  readonly reading: FileReading;
  readonly header: readonly string[] | null;
  /** In force for this reading; `isRemembered` where it comes from an earlier file with this header. */
  readonly mapping: { readonly columns: ColumnMap; readonly isRemembered: boolean } | null;
}

/** Reads one file with what the person settled about it, now or for an earlier file with its header. */
export async function readCorrected(
  deps: Deps,
  file: GivenFile,
  { dates, year, map, words, rows }: Corrections,
  { look = false }: { readonly look?: boolean } = {},
): Promise<CorrectedReading> {
  const isGiven = map !== undefined || words !== undefined;
  let header: readonly string[] | null = null;
  let mapping: CorrectedReading['mapping'] = null;
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
    ...(year ? { year } : {}),
    ...(rows ? { rows } : {}),
  };
  const reading = await readFile(file, options);
  return { reading, header, mapping };
}

/** Keeps what the person said of a file for every later one with its header; where they took all of it back, forgets it. */
export async function rememberCorrections(
  deps: Deps,
  { dates, map, words }: Corrections,
  { header, mapping }: CorrectedReading,
): Promise<void> {
  if (header === null || (dates === undefined && map === undefined && words === undefined)) return;
  const columns = { ...mapping?.columns, ...(dates === undefined ? {} : { dates: [dates] }) };
  if (Object.keys(columns).length > 0) await rememberMapping(deps, header, columns);
  else await forgetMapping(deps, mappingId(headerSignature(header)));
}
