import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../../../src/intake/read-file.ts';
import { chanceOf } from '../chance.ts';
import { judgeImport } from './judge-import.ts';
import { judgeReading } from './judge-reading.ts';
import { makeInput } from './make-input.ts';

/** One of so many is also applied to a ledger. */
const APPLIED = 20;
const MOST_APPLIED = 3000;

/** The input a thread is at: told before it is read, so that one that hangs is known. */
export interface Begun {
  readonly seed: number;
  readonly name: string;
  readonly bytes: number;
}

/** What came of one input. Milliseconds are those of this thread on the processor: the machine has other work, too. */
export interface Tried extends Begun {
  readonly ms: number;
  readonly format: string;
  readonly rows: number;
  readonly applied: boolean;
  readonly wrong: readonly string[];
}

const { seeds } = workerData as { seeds: readonly number[] };
for (const seed of seeds) {
  parentPort?.postMessage({ begins: { seed, name: 'while it was made', bytes: 0 } });
  const made = makeInput(seed);
  parentPort?.postMessage({ begins: { seed, name: made.name, bytes: made.bytes.length } });
  parentPort?.postMessage(await tryOnce(seed, made));
}

async function tryOnce(seed: number, { name, bytes }: ReturnType<typeof makeInput>): Promise<Tried> {
  const chance = chanceOf(seed + 0.5);
  const options = {
    today: '2026-11-23',
    look: chance.inHundred(20),
    ...(chance.inHundred(20) ? { dates: chance.oneOf(['dmy', 'mdy'] as const) } : {}),
  };
  const before = process.threadCpuUsage();
  const about = { seed, name, bytes: bytes.length };
  try {
    const reading = await readFile({ file: name, bytes }, options);
    const { user, system } = process.threadCpuUsage(before);
    const applied = seed % APPLIED === 0 && reading.drafts.length > 0 && reading.drafts.length <= MOST_APPLIED;
    const wrong = [...judgeReading(reading), ...(applied ? await judgeImport([reading], chance) : [])];
    return {
      ...about,
      ms: (user + system) / 1000,
      format: reading.format,
      rows: reading.drafts.length,
      applied,
      wrong: [...new Set(wrong)].slice(0, 5),
    };
  } catch (error) {
    const said =
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join(' ') : String(error);
    return { ...about, ms: 0, format: '', rows: 0, applied: false, wrong: [`it threw ${said}`] };
  }
}
