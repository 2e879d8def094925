import type { StageReached } from '../../analysis/model.ts';
import type { Report } from '../../analysis/report.ts';

export type FlowEnd = 'told no' | 'withdrawn' | 'may still answer' | 'probably silence' | 'no outcome recorded';
export type FlowName = StageReached | FlowEnd | 'a recruiter wrote';

export interface FlowLink {
  readonly source: FlowName;
  readonly target: FlowName;
  readonly value: number;
  /** Went a step on; everything else ended or waits. */
  readonly isOn: boolean;
}

/** The ways all applications took, as counts from place to place: what a Sankey picture is drawn from. No names. */
export function journeyFlow({ stages }: Pick<Report, 'stages'>, outcomesKnown: boolean): readonly FlowLink[] {
  const links = stages.flatMap(({ from, stage, entered, members }, index): FlowLink[] => {
    const end = (target: FlowEnd, value: number): FlowLink => ({ source: from, target, value, isOn: false });
    if (!outcomesKnown) return [end('no outcome recorded', entered)];
    const before = index === 0 ? entered : (stages[index - 1]?.advanced ?? 0);
    return [
      { source: 'a recruiter wrote', target: from, value: entered - before, isOn: true },
      { source: from, target: stage, value: members.advanced.length, isOn: true },
      end('may still answer', members.mayAnswer.length),
      end('probably silence', members.probablySilence.length),
      end('told no', members.rejected.length),
      end('withdrawn', members.withdrawn.length),
    ];
  });
  return links.filter(({ value }) => value > 0);
}
