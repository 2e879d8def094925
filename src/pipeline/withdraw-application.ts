import type { Day } from '../kernel/day.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import { NewEvent } from './model.ts';
import { type RecordedEvent, recordEvent } from './record-event.ts';
import type { RecordEventFailure } from './record-for-many.ts';

/** Records that the person took an application back, today unless a day is given. */
export async function withdrawApplication(
  deps: Deps,
  application: string,
  { on = deps.today(), note = null }: { readonly on?: Day; readonly note?: string | null } = {},
): Promise<Result<RecordedEvent, RecordEventFailure>> {
  return recordEvent(deps, application, NewEvent.parse({ kind: 'withdrawn', on, note }));
}
