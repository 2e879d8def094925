import { sql } from 'kysely';
import type { Contradiction, EventKind, Telling, ToldTwice } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import type { ReadDeps } from './deps.ts';
import { findContradictions, type ToldRow } from './find-contradictions.ts';
import { TIMELINE_COLUMNS } from './timeline.ts';

/**
 * Of the named applications, those that more than one source tells of, and what is told differently of them; `null` where
 * there are none. Days after `asOf` are not known yet.
 */
export async function readToldTwice(
  { db, account }: ReadDeps,
  ids: ReadonlySet<string>,
  asOf: Day,
): Promise<ToldTwice | null> {
  const sources = sql<number>`count(distinct origin_kind || '/' || coalesce(origin_file, ''))`;
  const toldTwice = db
    .selectFrom('event')
    .select('application_id')
    .where('account_id', '=', account)
    .groupBy('application_id')
    // The word of one file read again may differ as well: it is kept as told otherwise.
    .having((eb) => eb.or([eb(sources, '>', 1), eb(eb.fn.max('retracted'), '=', 1)]));
  const rows = await db
    .selectFrom('event')
    .select([...TIMELINE_COLUMNS, 'origin_kind', 'origin_file'])
    .where('account_id', '=', account)
    .where('application_id', 'in', toldTwice)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const timelines = Map.groupBy(rows, ({ application_id }) => application_id);
  const told = [...timelines].filter(([id]) => ids.has(id));
  if (told.length === 0) return null;
  const differently = told.flatMap(([id, own]) => findContradictions(own).map((pair) => toContradiction(id, pair)));
  return { applications: told.length, differently: differently.filter((one) => isKnown(one, asOf)) };
}

function toContradiction(id: string, { standing, other }: { standing: ToldRow; other: ToldRow }): Contradiction {
  return { id, standing: toTelling(standing), other: toTelling(other) };
}

function toTelling({ kind, on_day: on, origin_kind: by }: ToldRow): Telling {
  return { kind: kind as EventKind, on, by: by as Telling['by'] };
}

function isKnown({ standing, other }: Contradiction, asOf: Day): boolean {
  return [standing, other].every(({ on }) => on === null || on <= asOf);
}
