/** One thing a shell may offer: what it types, and what that is. */
export interface Offer {
  readonly value: string;
  readonly about: string;
}
