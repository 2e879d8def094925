import type { ReadDeps } from './deps.ts';
import { type Excerpt, holdsWord, makeExcerpt } from './make-excerpt.ts';

/** What of an application a list shows anyway. */
interface Row {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly tags: readonly string[];
}

/** Applications whose long texts are read at once: some megabytes at most. */
const AT_ONCE = 500;

/**
 * For each row the piece of text in which the words were found: in the row itself where all of them stand there, else
 * where the first other one stands in the notes, the timeline or the posting, whose texts are read only then.
 */
export async function readExcerpts(
  deps: ReadDeps,
  rows: readonly Row[],
  words: readonly string[],
): Promise<ReadonlyMap<string, Excerpt>> {
  const excerpts = new Map<string, Excerpt>();
  const others: { id: string; missing: readonly string[] }[] = [];
  for (const row of rows) {
    const shown = [row.company, row.role, row.location, row.tags.join(', ')].map((text) => text ?? '');
    const missing = words.filter((word) => !shown.some((text) => holdsWord(text, word)));
    const own = missing.length === 0 ? inRow(shown, words) : null;
    if (own) excerpts.set(row.id, own);
    else others.push({ id: row.id, missing: missing.length === 0 ? words : missing });
  }
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const some = others.slice(from, from + AT_ONCE);
    const texts = await readTexts(
      deps,
      some.map(({ id }) => id),
    );
    for (const { id, missing } of some) {
      const found = inTexts(texts(id), missing, words);
      if (found) excerpts.set(id, found);
    }
  }
  return excerpts;
}

const SHOWN = ['company', 'role', 'location', 'tags'] as const;

function inRow(shown: readonly string[], words: readonly string[]): Excerpt | null {
  for (const [at, text] of shown.entries()) {
    const excerpt = makeExcerpt(SHOWN[at] ?? 'company', text, { wanted: words, words });
    if (excerpt) return excerpt;
  }
  return null;
}

interface Text {
  readonly field: Excerpt['field'];
  readonly text: string;
}

function inTexts(texts: readonly Text[], wanted: readonly string[], words: readonly string[]): Excerpt | null {
  for (const { field, text } of texts) {
    const excerpt = makeExcerpt(field, text, { wanted, words });
    if (excerpt) return excerpt;
  }
  return null;
}

async function readTexts({ db, account }: ReadDeps, ids: readonly string[]): Promise<(id: string) => readonly Text[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'notes', 'posting_text'])
    .where('account_id', '=', account)
    .where('id', 'in', ids)
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
  const byId = new Map(rows.map((row) => [row.id, row]));
  const noted = Map.groupBy(events, ({ application_id }) => application_id);
  return (id) => [
    { field: 'notes', text: byId.get(id)?.notes ?? '' },
    ...(noted.get(id) ?? []).map(({ note }): Text => ({ field: 'event', text: note ?? '' })),
    { field: 'posting', text: byId.get(id)?.posting_text ?? '' },
  ];
}
