import { ENDING_KINDS, type State } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { NewEvent } from './model.ts';
import { readApplication } from './read-application.ts';
import { type RecordedEvent, recordEvent } from './record-event.ts';
import type { RecordEventFailure } from './record-for-many.ts';

/** It came to its end before: there is nothing left to take back. */
export interface AlreadyEnded {
  readonly kind: 'already-ended';
  readonly applicationId: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly state: State;
}

const ENDED: ReadonlySet<State> = new Set<State>(ENDING_KINDS);

/** Records that the person took an application back, today unless a day is given. One that ended before is left alone. */
export async function withdrawApplication(
  deps: Deps,
  application: string,
  { on = deps.today(), note = null }: { readonly on?: Day; readonly note?: string | null } = {},
): Promise<Result<RecordedEvent, RecordEventFailure | AlreadyEnded>> {
  const read = await readApplication(deps, application);
  if (!read.ok) return read;
  const { id, company, role, state } = read.value;
  if (ENDED.has(state)) return fail({ kind: 'already-ended', applicationId: id, company, role, state });
  return recordEvent(deps, id, NewEvent.parse({ kind: 'withdrawn', on, note }));
}
