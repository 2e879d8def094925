/** A piece of work that needs nothing but its name: it can run in another process. Its result must survive JSON. */
export interface Task<Outcome> {
  readonly id: string;
  run(): Outcome;
}

/** A figure beside what STATISTICS.md asks of it. */
export interface Check {
  readonly figure: string;
  readonly value: number;
  readonly reach: string;
  readonly met: boolean;
}

/**
 * One table of the proof. `tasks` are independent of each other and seeded, so they can run in any order and in
 * several processes; `report` turns their outcomes into Markdown and checks.
 */
export interface BenchTable<Outcome> {
  readonly name: string;
  /** True where the table measures time and must have the machine to itself. */
  readonly alone?: boolean;
  /** `scale` 1 is the full proof; smaller numbers run fewer searches. */
  tasks(scale: number): readonly Task<Outcome>[];
  report(outcomes: ReadonlyMap<string, Outcome>): {
    readonly lines: readonly string[];
    readonly checks: readonly Check[];
  };
}

export function atLeast(figure: string, value: number, least: number): Check {
  return { figure, value, reach: `≥ ${least}`, met: value >= least };
}

export function atMost(figure: string, value: number, most: number): Check {
  return { figure, value, reach: `≤ ${most}`, met: value <= most };
}

export function between(figure: string, value: number, [least, most]: readonly [number, number]): Check {
  return { figure, value, reach: `${least} to ${most}`, met: value >= least && value <= most };
}

/** A Markdown table. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A share as "91.2 %". */
export function percent(share: number, digits = 1): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(digits)} %` : '–';
}

/** A bias as "+2.0 %" or "-1.3 %". */
export function signedPercent(share: number): string {
  return `${share < 0 ? '-' : '+'}${(100 * Math.abs(share)).toFixed(1)} %`;
}
