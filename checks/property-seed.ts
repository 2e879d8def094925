import { configureGlobal } from 'fast-check';

/**
 * The same cases at every run, so that a change is judged by what it changed. `BREAKPOINT_SEED=any npm test` draws
 * others, and a number repeats the ones a failure named.
 */
const asked = process.env.BREAKPOINT_SEED ?? '20261124';
if (asked !== 'any') configureGlobal({ seed: Number(asked) });
