import { Worker } from 'node:worker_threads';
import type { Tried } from './read-worker.ts';

/** After so long without a word the thread is given up: far more than any input may take, on a machine with other work. */
const GIVEN_UP_MS = 60_000;
const HEAP_MB = 1024;

/** Reads the inputs of all seeds in a thread of its own, which may hang or run out of memory without taking the test along. */
export async function tryReaders(seeds: readonly number[], onTried: (tried: Tried) => void): Promise<void> {
  let left = seeds;
  while (left.length > 0) {
    const stuck = await tryUntilStuck(left, onTried);
    if (stuck === null) return;
    left = left.slice(left.indexOf(stuck.seed) + 1);
    onTried({
      seed: stuck.seed,
      name: '',
      bytes: 0,
      ms: 0,
      format: '',
      rows: 0,
      applied: false,
      wrong: [stuck.because],
    });
  }
}

interface Stuck {
  readonly seed: number;
  readonly because: string;
}

function tryUntilStuck(seeds: readonly number[], onTried: (tried: Tried) => void): Promise<Stuck | null> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { seeds },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 4 },
  });
  return new Promise((resolve) => {
    let at = seeds[0] ?? 0;
    const end = (stuck: Stuck | null) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(stuck));
    };
    const giveUp = () => end({ seed: at, because: `nothing came of it in ${GIVEN_UP_MS / 1000} s` });
    let timer = setTimeout(giveUp, GIVEN_UP_MS);
    worker.on('message', (message: Tried | { readonly begins: number }) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, GIVEN_UP_MS);
      if ('begins' in message) at = message.begins;
      else onTried(message);
    });
    worker.on('error', (error) => end({ seed: at, because: `the thread ended with ${error}` }));
    worker.on('exit', (code) => end(code === 0 ? null : { seed: at, because: `the thread ended with ${code}` }));
  });
}
