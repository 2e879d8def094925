import type { Diagnosis } from './diagnosis.ts';

/** A diagnosis whose needs are no longer told apart: the runner hands each what it declares. */
// biome-ignore lint/suspicious/noExplicitAny: each entry was checked where it was defined
export const catalogue: readonly Diagnosis<any>[] = [];
