import type { FileReading } from '../intake/draft.ts';
import { type GivenFile, readFile } from '../intake/read-file.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CliDeps } from './cli-deps.ts';
import { type Refusal, refused } from './refusal.ts';

/** Below this, reading is over before a line about it could be read. */
const SLOW_BYTES = 2_000_000;

/** Takes the bytes of several files, all or none. */
export async function loadFiles(
  { readBytes }: Pick<CliDeps, 'readBytes'>,
  files: readonly string[],
): Promise<Result<readonly GivenFile[], Refusal>> {
  const loaded: GivenFile[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    loaded.push({ file, bytes: bytes.value });
  }
  return ok(loaded);
}

/**
 * Reads files one by one with `read`, all or none: the first that holds no job log refuses them all. `readingOf` tells
 * the reading in what `read` returns.
 */
export async function readEach<Read>(
  { terminal }: Pick<CliDeps, 'terminal'>,
  files: readonly GivenFile[],
  { read, readingOf }: { read: (file: GivenFile) => Promise<Read>; readingOf: (one: Read) => FileReading },
): Promise<Result<readonly Read[], Refusal>> {
  const all: Read[] = [];
  for (const file of files) {
    if (file.bytes.length > SLOW_BYTES) terminal.progress(`Reading ${file.file} …`);
    const one = await read(file);
    const reading = readingOf(one);
    if (reading.layout === 'none') return fail(noJobLog(reading));
    all.push(one);
  }
  terminal.progress(null);
  return ok(all);
}

/** Reads files as they are, without anything remembered of their columns. */
export async function readFiles(
  deps: CliDeps,
  names: readonly string[],
): Promise<Result<readonly FileReading[], Refusal>> {
  const files = await loadFiles(deps, names);
  if (!files.ok) return files;
  return readEach(deps, files.value, {
    read: (file) => readFile(file, { today: deps.today() }),
    readingOf: (reading) => reading,
  });
}

const ANY_FORMAT = 'give a job log as CSV, XLSX, JSON, Markdown or SankeyMATIC text';

/** What a reader says may end in what to do: one piece of advice is enough. */
function noJobLog({ file, rejected }: FileReading): Refusal {
  const said = rejected[0]?.because ?? 'No table with applications was found.';
  const [, what = said, mend = ANY_FORMAT] = /^(.*?[.])\s+((?:Give|Save|Open|Export|Unpack)\b.*)$/s.exec(said) ?? [];
  return refused({ what: inside(what), where: file, mend: inside(mend) });
}

/** A sentence as a part of a line; what is written in capitals stays. */
function inside(sentence: string): string {
  const text = sentence.replace(/[.]$/, '');
  return /^[A-Z][a-z ]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
}
