import { Worker } from 'node:worker_threads';
import type { Begun, Tried } from './read-worker.ts';

/** After so long without a word the thread is given up: far more than any input may take, on a machine with other work. */
const GIVEN_UP_MS = 30_000;
/** After so many threads that hung or broke, the rest is left: something is wrong with all of them. */
const STUCK_AT_MOST = 10;
const HEAP_MB = 1024;

/** Reads the inputs of all seeds in a thread of its own, which may hang or run out of memory without taking the test along. */
export async function tryReaders(seeds: readonly number[], onTried: (tried: Tried) => void): Promise<void> {
  let left = seeds;
  for (let times = 1; left.length > 0; times += 1) {
    const stuck = await tryUntilStuck(left, onTried);
    if (stuck === null) return;
    left = times < STUCK_AT_MOST ? left.slice(left.indexOf(stuck.seed) + 1) : [];
    const rest = times < STUCK_AT_MOST ? [] : ['too many before it did not end either; the rest was left'];
    const { seed, name, bytes, because } = stuck;
    onTried({ seed, name, bytes, ms: 0, format: '', rows: 0, applied: false, wrong: [because, ...rest] });
  }
}

interface Stuck extends Begun {
  readonly because: string;
}

function tryUntilStuck(seeds: readonly number[], onTried: (tried: Tried) => void): Promise<Stuck | null> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { seeds },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 4 },
  });
  return new Promise((resolve) => {
    let at: Begun = { seed: seeds[0] ?? 0, name: '', bytes: 0 };
    let isEnding = false;
    const end = (because: string | null) => {
      clearTimeout(timer);
      // A thread that broke says why first, and then that it ended.
      if (isEnding) return;
      isEnding = true;
      void worker.terminate().then(() => resolve(because === null ? null : { ...at, because }));
    };
    const giveUp = () => end(`nothing came of it in ${GIVEN_UP_MS / 1000} s`);
    let timer = setTimeout(giveUp, GIVEN_UP_MS);
    worker.on('message', (message: Tried | { readonly begins: Begun }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, GIVEN_UP_MS);
      if ('begins' in message) at = message.begins;
      else onTried(message);
    });
    worker.on('error', (error) => end(`the thread ended with ${error}`));
    worker.on('exit', (code) => end(code === 0 ? null : `the thread ended with ${code}`));
  });
}
