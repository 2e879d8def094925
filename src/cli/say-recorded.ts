import type { Deps } from '../pipeline/deps.ts';
import type { RecordedForMany } from '../pipeline/record-for-many.ts';
import type { Answered } from './cli-deps.ts';
import { sayChanged } from './say-changed.ts';

/** Shows what was recorded. Of one application `--json` names the event beside it, of several all events. */
export function sayRecorded(ledger: Deps, recorded: RecordedForMany, did: string): Promise<Answered> {
  const { events, warnings } = recorded;
  const [event] = events;
  return sayChanged(ledger, {
    ids: recorded.ids,
    warnings,
    did,
    of: (application) => ({ id: event?.id, applicationId: event?.applicationId, warnings, application }),
  });
}
