import type { Day } from '../kernel/day.ts';

/** A wish or a draft was not sent: a day beside it would count it as an application that nobody sent. */
export interface WishWithDay {
  readonly kind: 'wish-with-day';
  readonly intent: 'wish' | 'draft';
  readonly sentOn: Day;
}
