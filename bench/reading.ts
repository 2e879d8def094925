import { spawnSync } from 'node:child_process';
import type { Bench, BenchResult } from './bench.ts';
import { atMost } from './table.ts';

interface Measured {
  readonly seconds: number;
  /** Processor time, which other work on the machine changes less. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly applications: number;
}

const RUNS = 3;

/** A spreadsheet of a hundred thousand rows, read and mapped in a process of its own, so that memory is that of reading alone. */
export const reading: Bench = {
  name: 'reading',
  title: 'Reading a CSV of 100,000 rows',
  run(): BenchResult {
    // Alternating, so that another process on the machine slows both alike; the quickest of each says most about the work itself.
    const runs = Array.from({ length: RUNS }, () => ({ whole: measure('read'), alone: measure('parse') }));
    const whole = quickest(runs.map((run) => run.whole));
    const alone = quickest(runs.map((run) => run.alone));
    const ratio = whole.seconds / alone.seconds;
    return {
      lines: [
        `read and mapped: ${whole.seconds.toFixed(2)} s, ${whole.applications} applications, peak ${whole.peakMegabytes.toFixed(0)} MB`,
        `csv-parse alone: ${alone.seconds.toFixed(2)} s, peak ${alone.peakMegabytes.toFixed(0)} MB`,
        `processor time: ${whole.cpuSeconds.toFixed(2)} s against ${alone.cpuSeconds.toFixed(2)} s, ${(whole.cpuSeconds / alone.cpuSeconds).toFixed(1)} times`,
      ],
      checks: [
        atMost('100,000 rows read and mapped, seconds', whole.seconds, 5),
        atMost('peak memory, MB', whole.peakMegabytes, 500),
        atMost('times csv-parse alone', ratio, 4),
        {
          figure: 'applications found',
          value: whole.applications,
          reach: '= 100,000',
          met: whole.applications === 100_000,
        },
      ],
    };
  },
};

function quickest(measured: readonly Measured[]): Measured {
  return measured.reduce((best, next) => (next.seconds < best.seconds ? next : best));
}

function measure(what: 'read' | 'parse'): Measured {
  const script = new URL('./measure-reading.ts', import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script.pathname, what], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The measurement of "${what}" failed: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}
