import type { ReadDeps } from './deps.ts';
import { firstPlace } from './find-words.ts';
import { type Excerpt, makeExcerpt } from './make-excerpt.ts';

/** What of an application a list shows anyway. */
interface Row {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly tags: readonly string[];
}

/** A row of which some words stand elsewhere: in its notes, its timeline or its posting. */
interface Sought {
  readonly id: string;
  readonly wanted: readonly string[];
}

/**
 * For each of some hundred rows the piece of text in which the words were found: in the row itself where all of them stand there, else
 * where the first other one stands in the notes, the timeline or the posting, which are read only then.
 */
export async function readExcerpts(
  deps: ReadDeps,
  rows: readonly Row[],
  words: readonly string[],
): Promise<ReadonlyMap<string, Excerpt>> {
  const excerpts = new Map<string, Excerpt>();
  const sought: Sought[] = [];
  for (const row of rows) {
    const missing = missingIn(row, words);
    const own = missing.length === 0 ? inRow(row, words) : null;
    if (own) excerpts.set(row.id, own);
    else sought.push({ id: row.id, wanted: missing.length === 0 ? words : missing });
  }
  const left = await addFromNotes(deps, excerpts, sought, words);
  const postings = await readPostings(
    deps,
    left.map(({ id }) => id),
  );
  for (const { id, wanted } of left) {
    const excerpt = makeExcerpt('posting', postings.get(id) ?? '', { wanted, words });
    if (excerpt) excerpts.set(id, excerpt);
  }
  return excerpts;
}

function missingIn({ company, role, location, tags }: Row, words: readonly string[]): readonly string[] {
  const shown = `${company ?? ''}\n${role ?? ''}\n${location ?? ''}\n${tags.join('\n')}`;
  return words.filter((word) => firstPlace(shown, [word]) === null);
}

function inRow({ company, role, location, tags }: Row, words: readonly string[]): Excerpt | null {
  const given = { wanted: words, words };
  return (
    makeExcerpt('company', company ?? '', given) ??
    makeExcerpt('role', role ?? '', given) ??
    makeExcerpt('location', location ?? '', given) ??
    makeExcerpt('tags', tags.join(', '), given)
  );
}

/** Adds what is found in notes and timelines; returns what was not. */
async function addFromNotes(
  deps: ReadDeps,
  excerpts: Map<string, Excerpt>,
  sought: readonly Sought[],
  words: readonly string[],
): Promise<readonly Sought[]> {
  if (sought.length === 0) return [];
  const notes = await readNotes(
    deps,
    sought.map(({ id }) => id),
  );
  return sought.filter(({ id, wanted }) => {
    for (const { field, text } of notes(id)) {
      const excerpt = makeExcerpt(field, text, { wanted, words });
      if (!excerpt) continue;
      excerpts.set(id, excerpt);
      return false;
    }
    return true;
  });
}

interface Noted {
  readonly field: 'notes' | 'event';
  readonly text: string;
}

async function readNotes({ db, account }: ReadDeps, ids: readonly string[]): Promise<(id: string) => readonly Noted[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'notes'])
    .where('account_id', '=', account)
    .where('id', 'in', ids)
    .where('notes', 'is not', null)
    .execute();
  const events = await db
    .selectFrom('event')
    .select(['application_id', 'note'])
    .where('account_id', '=', account)
    .where('application_id', 'in', ids)
    .where('note', 'is not', null)
    .orderBy('born')
    .orderBy('place')
    .execute();
  const own = new Map(rows.map(({ id, notes }) => [id, notes ?? '']));
  const noted = Map.groupBy(events, ({ application_id }) => application_id);
  return (id) => [
    { field: 'notes', text: own.get(id) ?? '' },
    ...(noted.get(id) ?? []).map(({ note }): Noted => ({ field: 'event', text: note ?? '' })),
  ];
}

async function readPostings({ db, account }: ReadDeps, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('application')
    .select(['id', 'posting_text'])
    .where('account_id', '=', account)
    .where('id', 'in', ids)
    .where('posting_text', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, posting_text }) => [id, posting_text ?? '']));
}
