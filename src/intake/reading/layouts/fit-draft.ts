import type { Draft, Remark } from '../../draft.ts';

/** The longest texts the ledger takes, in UTF-16 units; what a person may type is limited to the same. */
const NAMES_AT_MOST = { company: 200, role: 200, level: 100, variant: 100, location: 200, companySize: 100 } as const;
const URL_AT_MOST = 2000;
const TAG_AT_MOST = 60;
const TAGS_AT_MOST = 50;
const NOTES_AT_MOST = 50_000;
const EVENT_NOTE_AT_MOST = 10_000;

const CALLED = {
  company: 'Company',
  role: 'Role',
  level: 'Level',
  variant: 'Variant',
  location: 'Place',
  companySize: 'Company size',
} as const;

/**
 * A draft with texts no longer than the ledger takes, so that whatever was read can be edited later. What is cut stands whole
 * in the notes as far as they reach, and the row is told.
 */
export function fitDraft(draft: Draft): { draft: Draft; cut: Remark | null } {
  if (!isLong(draft)) return { draft, cut: null };
  const { origin, postingUrl, tags, events, ...rest } = draft;
  const names = Object.keys(CALLED) as (keyof typeof CALLED)[];
  const cut = names.filter((field) => (draft[field]?.length ?? 0) > NAMES_AT_MOST[field]);
  const address = postingUrl === undefined || postingUrl.length > URL_AT_MOST ? {} : { postingUrl };
  const said = [
    ...(draft.notes === undefined ? [] : [draft.notes]),
    ...cut.map((field) => `${CALLED[field]}: ${draft[field]}`),
    ...(postingUrl === undefined || postingUrl.length <= URL_AT_MOST ? [] : [`Address: ${postingUrl}`]),
  ].join('\n');
  return {
    draft: {
      ...rest,
      ...Object.fromEntries(cut.map((field) => [field, shortened(draft[field] ?? '', NAMES_AT_MOST[field])])),
      ...(said === '' ? {} : { notes: shortened(said, NOTES_AT_MOST) }),
      ...address,
      ...(tags === undefined ? {} : { tags: tags.slice(0, TAGS_AT_MOST).map((tag) => shortened(tag, TAG_AT_MOST)) }),
      events: events.map((event) =>
        event.note === undefined ? event : { ...event, note: shortened(event.note, EVENT_NOTE_AT_MOST) },
      ),
      origin,
    },
    cut: {
      origin,
      because:
        'A text of this row is longer than can be kept in its place; it was cut, and as much as fits stands in the notes.',
    },
  };
}

function isLong({ tags = [], events, notes = '', postingUrl = '', ...draft }: Draft): boolean {
  return (
    (Object.keys(CALLED) as (keyof typeof CALLED)[]).some(
      (field) => (draft[field]?.length ?? 0) > NAMES_AT_MOST[field],
    ) ||
    postingUrl.length > URL_AT_MOST ||
    notes.length > NOTES_AT_MOST ||
    tags.length > TAGS_AT_MOST ||
    tags.some((tag) => tag.length > TAG_AT_MOST) ||
    events.some(({ note = '' }) => note.length > EVENT_NOTE_AT_MOST)
  );
}

/** Cut at a whole character, and without blanks at its end. */
function shortened(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trim();
}
