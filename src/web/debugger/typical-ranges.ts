import { STAGES, type Stage } from '../../analysis/model.ts';
import type { Report } from '../../analysis/report.ts';

/** A range as it is typed: whole figures in 100, still text while a person types. */
export interface TypedRange {
  readonly low: string;
  readonly high: string;
}
export type TypedRanges = Readonly<Record<Stage, TypedRange>>;

/** The ranges a report was judged by, as a person would type them. */
export function rangesInUse({ stages }: Pick<Report, 'stages'>): TypedRanges {
  const inHundred = (rate: number) => String(Math.round(rate * 100));
  return Object.fromEntries(
    stages.map(({ stage, reference }) => [stage, { low: inHundred(reference.low), high: inHundred(reference.high) }]),
  ) as Record<Stage, TypedRange>;
}

/** What is wrong with a typed range, in a sentence; `null` where nothing is. */
export function rangeFault({ low, high }: TypedRange): string | null {
  const [from, to] = [low, high].map((text) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null));
  if (from == null || to == null) return 'Whole figures from 1 to 99, in 100.';
  if (from < 1) return 'The low end is at least 1 in 100.';
  return from < to ? null : 'The low end lies below the high end.';
}

/** Only the steps whose range was changed, as rates; those replaced before stay replaced. */
export function changedRanges(
  before: TypedRanges,
  typed: TypedRanges,
  replaced: readonly { readonly stage: Stage }[],
): readonly { stage: Stage; low: number; high: number }[] {
  return STAGES.filter((stage) => {
    const [was, is] = [before[stage], typed[stage]];
    return was.low !== is.low || was.high !== is.high || replaced.some((one) => one.stage === stage);
  }).map((stage) => ({ stage, low: Number(typed[stage].low) / 100, high: Number(typed[stage].high) / 100 }));
}
