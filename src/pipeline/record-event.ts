import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import type { NewEvent } from './model.ts';
import { type RecordEventFailure, recordForMany } from './record-for-many.ts';

export interface RecordedEvent {
  /** The id of the event. */
  readonly id: string;
  readonly applicationId: string;
  /** What the analysis will set aside, such as a day before the application was sent. */
  readonly warnings: readonly string[];
}

/** Adds something that happened to one application's timeline, as `recordForMany` does. */
export async function recordEvent(
  deps: Deps,
  application: string,
  event: NewEvent,
): Promise<Result<RecordedEvent, RecordEventFailure>> {
  const recorded = await recordForMany(deps, [application], event);
  if (!recorded.ok) return recorded;
  const [made] = recorded.value.events;
  if (!made) throw new Error(`Nothing was recorded for ${application}`);
  return ok({ ...made, warnings: recorded.value.warnings });
}
