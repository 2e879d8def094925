import type { ExperimentSummary } from '../../http/api.ts';

/** The lead of B over A now, and the lead that would prove it; `null` where no lead would. */
export interface Lead {
  readonly lead: number;
  readonly needed: number | null;
}

/** Where the evidence of an experiment stands: on the day of the proof where there is one, else on its last day. */
export function leadOf({ judgement }: Pick<ExperimentSummary, 'judgement'>): Lead {
  if (judgement === null) return { lead: 0, needed: null };
  const { walk, provenOn } = judgement;
  const at = (provenOn === null ? undefined : walk.find(({ on }) => on === provenOn)) ?? walk.at(-1);
  const lead = at?.lead ?? 0;
  if (at !== undefined && at.needed !== null) return { lead, needed: at.needed };
  // On a day on which no further lead may be taken for a proof the line stays where it stood last, and above the lead.
  const line = walk.findLast(({ on, needed }) => needed !== null && on <= (at?.on ?? on))?.needed ?? null;
  return { lead, needed: line === null ? null : Math.max(line, Math.abs(lead) + 1) };
}

/** The largest lead on the scale of several experiments, so that all bars of a page can be compared. */
export function scaleOf(leads: readonly Lead[]): number {
  const highest = Math.max(0, ...leads.flatMap(({ lead, needed }) => [Math.abs(lead), needed ?? 0]));
  return Math.max(14, highest + 2);
}
