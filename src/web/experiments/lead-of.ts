import type { LeadAtLine } from '../../analysis/line-words.ts';
import type { ExperimentSummary } from '../../http/api.ts';

/** Where the evidence of an experiment stands: on the day of the proof where there is one, else on its last day. */
export function leadOf({ judgement }: Pick<ExperimentSummary, 'judgement'>): LeadAtLine {
  if (judgement === null) return { lead: 0, needed: null, isProven: false };
  const { walk, provenOn, nextLine } = judgement;
  const proof = provenOn === null ? undefined : walk.find(({ on }) => on === provenOn);
  if (proof !== undefined) return { lead: proof.lead, needed: proof.needed, isProven: true };
  return { lead: walk.at(-1)?.lead ?? 0, needed: nextLine, isProven: false };
}

/** The largest lead on the scale of several experiments, so that all bars of a page can be compared. */
export function scaleOf(leads: readonly Pick<LeadAtLine, 'lead' | 'needed'>[]): number {
  const highest = Math.max(0, ...leads.flatMap(({ lead, needed }) => [Math.abs(lead), needed ?? 0]));
  return Math.max(14, highest + 2);
}
