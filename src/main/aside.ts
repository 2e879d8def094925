import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Aside, AsideAnswer, AsideRequest } from '../http/aside-request.ts';
import { packageRoot } from './package-root.ts';

/** How long a thread without work stays: reading a file again with other corrections should not wait for its start. */
const IDLE_MS = 300_000;
const ENTRY = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'aside-worker.ts')
  : join(packageRoot, 'dist/main/aside-worker.js');

export interface AsideOptions {
  readonly home: string;
  /** Told of a fault in one of the threads. */
  readonly complain: (text: string) => void;
  /** How much a thread may hold, if not as much as the program. */
  readonly megabytes?: number;
}

/** What a thread sends: the answer to its job, or a fault to tell the terminal. */
export type FromAside = { readonly answer: AsideAnswer } | { readonly fault: string };

/** Opens the threads for what takes long, each with a connection of its own; they start when they are needed. */
export function openAside(options: AsideOptions): Aside & {
  /** Whether anything was stored there. */
  readonly hasWritten: () => boolean;
  /** Starts what the first page asks for before it asks. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
} {
  const imports = openLane(options, { stopsWhenLeft: true });
  const reports = openLane(options, { stopsWhenLeft: false });
  const own = { hasWritten: false };
  return {
    reports: reports.ask,
    imports: async (request, signal) => {
      const answer = await imports.ask(request, signal);
      own.hasWritten ||= answer.status === 201;
      return answer;
    },
    hasWritten: () => own.hasWritten,
    warm: reports.warm,
    close: async () => {
      await Promise.all([imports.close(), reports.close()]);
    },
  };
}

/** One thread and the queue before it. */
function openLane(options: AsideOptions, { stopsWhenLeft }: { readonly stopsWhenLeft: boolean }) {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const begin = () =>
    start(options, (ended) => {
      if (worker === ended) worker = null;
    });
  const run = async (request: AsideRequest, signal: AbortSignal): Promise<AsideAnswer> => {
    signal.throwIfAborted();
    clearTimeout(idle);
    worker ??= begin();
    // Stopped in the middle of a transaction, the database takes all of it back.
    const onLeave = () => void close();
    if (stopsWhenLeft) signal.addEventListener('abort', onLeave);
    try {
      return await answerOf(worker, request);
    } finally {
      signal.removeEventListener('abort', onLeave);
      idle = setTimeout(close, IDLE_MS).unref();
    }
  };
  const ask = (request: AsideRequest, signal: AbortSignal) => {
    const mine = last.then(() => run(request, signal));
    last = mine.catch(() => {});
    return mine;
  };
  const warm = () => {
    worker ??= begin();
  };
  return { ask, warm, close };
}

function start({ home, complain, megabytes }: AsideOptions, onEnd: (ended: Worker) => void): Worker {
  const resourceLimits = megabytes === undefined ? {} : { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(ENTRY, { workerData: { home }, resourceLimits });
  worker.unref();
  worker.on('message', (message: FromAside) => {
    if ('fault' in message) complain(message.fault);
  });
  // Who waits for it is told; where nobody does, nothing is lost.
  worker.on('error', () => onEnd(worker));
  worker.on('exit', () => onEnd(worker));
  return worker;
}

function answerOf(worker: Worker, request: AsideRequest): Promise<AsideAnswer> {
  return new Promise((resolve, reject) => {
    const settled = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (message: FromAside) => {
      if (!('answer' in message)) return;
      settled();
      resolve(message.answer);
    };
    const onError = (error: Error) => {
      settled();
      reject(error);
    };
    const onExit = () => onError(new Error('the thread ended before it answered'));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request, request.body === null ? [] : [request.body]);
  });
}
