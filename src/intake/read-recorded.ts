import type { EventKind } from '../analysis/model.ts';
import type { Trx } from '../db/schema.ts';
import { selectNamed } from '../pipeline/select-named.ts';
import type { Known } from './identity.ts';
import type { RecordedEvent } from './new-events.ts';

/** An application that the ledger has, as far as matching needs it. */
export interface Recorded extends Known {
  readonly id: string;
}

/** A row of a file that was imported before. */
export interface KnownRow {
  readonly id: string;
  readonly applicationId: string;
  readonly content: string;
}

export interface Ledger {
  readonly applications: readonly Recorded[];
  readonly rows: readonly KnownRow[];
  /** Identities of rows that are taken, those of the other kind of search included. */
  readonly takenRowIds: ReadonlySet<string>;
}

/**
 * Reads everything a file has to be compared with, in the order of recording. The made-up sample and the person's
 * own searches never meet.
 */
export async function readRecorded(trx: Trx, account: string, isSample: boolean): Promise<Ledger> {
  const applications = await selectNamed(trx, account)
    .select(['application.origin_file as file', 'search.is_sample as isSample'])
    .orderBy('application.born')
    .orderBy('application.place')
    .execute();
  const rows = await trx
    .selectFrom('imported_row')
    .select(['id', 'application_id as applicationId', 'content'])
    .where('account_id', '=', account)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const apart = new Set(applications.filter((one) => (one.isSample === 1) !== isSample).map(({ id }) => id));
  return {
    applications: applications.filter(({ id }) => !apart.has(id)),
    rows: rows.filter(({ applicationId }) => !apart.has(applicationId)),
    takenRowIds: new Set(rows.map(({ id }) => id)),
  };
}

/** Ids per question: well under what one statement may bind. */
export const AT_ONCE = 500;

/** The events of these applications, the corrected ones included. */
export async function readRecordedEvents(
  trx: Trx,
  account: string,
  ids: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const byApplication = new Map<string, RecordedEvent[]>(ids.map((id) => [id, []]));
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await trx
      .selectFrom('event')
      .select(['id', 'application_id', 'kind', 'on_day', 'corrects_id', 'retracted'])
      .where('account_id', '=', account)
      .where('application_id', 'in', ids.slice(from, from + AT_ONCE))
      .orderBy('born')
      .orderBy('place')
      .execute();
    const corrected = new Set(rows.map(({ corrects_id }) => corrects_id));
    for (const { id, application_id, kind, on_day: on, retracted } of rows) {
      const holds = retracted === 0 && !corrected.has(id);
      byApplication.get(application_id)?.push({ id, kind: kind as EventKind, on, holds });
    }
  }
  return byApplication;
}
