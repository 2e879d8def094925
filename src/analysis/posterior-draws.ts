/**
 * Weighted draws of what is not known about one step. Every array has the same length; draw `i` is one possible
 * world: a rate, a share told no, and the two waits.
 */
export interface PosteriorDraws {
  /** Share that goes on to the stage, sooner or later. */
  readonly rate: Float64Array;
  /** Of those who do not go on, the share that is told so; the others are never answered. */
  readonly toldNo: Float64Array;
  /** Waits are log-normal: log of the median in days, and spread on the log scale. */
  readonly advanceLogMedian: Float64Array;
  readonly advanceSpread: Float64Array;
  readonly refusalLogMedian: Float64Array;
  readonly refusalSpread: Float64Array;
  /** Sum to 1 over all draws. */
  readonly weight: Float64Array;
  /** How many independent, equally weighted draws these are worth. */
  readonly effective: number;
  /**
   * Where the draws of each delay regime lie and what chance the whole search gives it; the same for every step,
   * because a search is quick or slow as a whole.
   */
  readonly regimes: readonly { readonly from: number; readonly to: number; readonly chance: number }[];
}
