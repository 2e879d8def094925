import type { SegmentedBy } from './group-applications.ts';
import type { Interval } from './report.ts';

export interface Segment {
  readonly value: string;
  readonly entered: number;
  readonly advanced: number;
  /** 90 %, pulled towards all groups as far as the data are few. */
  readonly rate: Interval;
  /** Rate of the group minus the usual one of all groups, 90 %. */
  readonly difference: Interval;
}

export interface Segments {
  readonly by: SegmentedBy;
  readonly metric: 'response';
  /** The largest first. */
  readonly groups: readonly Segment[];
  /** How far the groups lie apart, as a standard deviation on the logit scale: under 0.2 is as good as not at all. */
  readonly spread: Interval;
  readonly sentence: string;
}
