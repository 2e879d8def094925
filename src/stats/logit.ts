/** The log odds of a chance. */
export function logit(rate: number): number {
  return Math.log(rate / (1 - rate));
}

/** The chance with these log odds. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
