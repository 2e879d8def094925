import type { Channel, State } from '../analysis/model.ts';

/** Which applications a list shows; what is left out filters nothing. */
export interface ListFilter {
  /** A name or id; left out, the active search. `all` lists every search. */
  readonly search?: string;
  readonly all?: boolean;
  readonly states?: readonly State[];
  readonly channel?: Channel;
  /** One of its tags, in any case. */
  readonly tag?: string;
  /** Only these. */
  readonly ids?: readonly string[];
  /** Only those that this import brought. */
  readonly batch?: string;
  /**
   * Words of which each must begin a word of company, role, place, tags, notes, posting or timeline, in any case and with
   * or without accents. Nothing but punctuation finds nothing; nothing but spaces is no filter.
   */
  readonly text?: string;
  /** No limit if left out. */
  readonly limit?: number;
  /** What the page before returned as `next`. */
  readonly cursor?: string;
}
