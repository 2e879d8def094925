import type { Trouble } from './problem.ts';

/** What a request changed was deleted at another door before it could be answered with: no fault of anybody's. */
export class GoneSince extends Error {
  readonly what: string;
  constructor(what: 'application' | 'contact' | 'search') {
    super(`the ${what} was changed and is gone`);
    this.what = what;
  }
}

/** The problem that says so. */
export function goneSince({ what }: GoneSince): Trouble {
  return {
    status: 409,
    kind: 'gone-since',
    title: `The ${what} was changed, and deleted meanwhile`,
    detail: `Another page or program deleted the ${what} right after this change of it was stored.`,
    where: 'id',
    mend: 'Look at what was done: taking the deletion back brings it again.',
  };
}
