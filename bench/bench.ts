import type { Check } from './table.ts';

/** What one bench found: lines to print, figures beside what the issue asks of them, and why it measured nothing if it did not. */
export interface BenchResult {
  readonly lines: readonly string[];
  readonly checks: readonly Check[];
  readonly skipped?: string;
}

export interface Bench {
  readonly name: string;
  readonly title: string;
  readonly run: () => Promise<BenchResult> | BenchResult;
}
