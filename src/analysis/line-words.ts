/** A lead of B over A, and the line it is held against. */
export interface LeadAtLine {
  readonly lead: number;
  /** The line that was crossed, or the one that comes next, roughly; `null` where no lead would prove anything. */
  readonly needed: number | null;
  readonly isProven: boolean;
}

/** What the line of proof asks of a lead: "a lead of about 11 would prove it". */
export function lineWords({ lead, needed, isProven }: LeadAtLine): string {
  if (needed === null) return 'no lead can prove it with what was planned';
  if (isProven) return `a lead of ${needed} was enough`;
  if (Math.abs(lead) < needed) return `a lead of about ${needed} would prove it`;
  return 'if it holds as more get old enough, it is proven soon';
}
