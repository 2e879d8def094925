import { counted } from '../../analysis/in-words.ts';
import type { Acceptance, AcceptedFile } from '../../intake/accept.ts';
import type { Draft, Remark } from '../../intake/draft.ts';

const SHOWN = 10;

/** What an import did, or with `drafts` what it would do: counts, columns, the first rows, and what to look at. */
export function importText(acceptance: Acceptance, drafts: readonly (readonly Draft[])[] | null): string {
  const files = acceptance.files.map((file, at) => fileText(file, drafts?.[at] ?? null));
  return [...files, drafts === null ? done(acceptance) : wouldDo(acceptance)].join('\n\n');
}

function done({ batch, search }: Acceptance): string {
  if (batch === null) return 'There was nothing new to record.';
  return `Recorded in ${placeOf(search)}: ${search.because}. The tool take_back_batch with batch "${batch}" takes it back whole.`;
}

function wouldDo({ search }: Acceptance): string {
  return `Nothing was recorded: this is a preview. It would go into ${placeOf(search)}: ${search.because}.`;
}

function placeOf({ isNew, name }: Acceptance['search']): string {
  return isNew ? `a new search, "${name}"` : `the search "${name}"`;
}

function fileText(file: AcceptedFile, drafts: readonly Draft[] | null): string {
  const { format, layout, accepted, events, wishes, columns } = file;
  const wished = wishes === 0 ? '' : `, ${counted(wishes, 'wish', 'wishes')}`;
  const read = Object.entries(columns).map(([field, headers]) => `${field} from ${headers.join(', ')}`);
  return [
    `${file.file}: ${counted(accepted, 'application')}${wished}, ${counted(events, 'event')}; read as ${format}, ${layout}.`,
    read.length === 0 ? '' : `Columns: ${read.join('; ')}.`,
    ...(drafts === null || drafts.length === 0 ? [] : ['First rows:', ...drafts.slice(0, SHOWN).map(draftLine)]),
    ...remarks(file),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function draftLine({ company, role, sentOn, state, events, origin }: Draft): string {
  const name = [company, role].filter(Boolean).join(', ') || 'without a name';
  const happened = events.map(({ kind, on }) => (on === null ? kind : `${kind} ${on}`)).join(', ');
  return `- line ${origin.line}: ${name}; ${sentOn ?? 'day unknown'}; ${state}${happened ? `; ${happened}` : ''}`;
}

function remarks(file: AcceptedFile): string[] {
  const { updated, unchanged, duplicates, unknown, ambiguousDates, warnings, rejected, conflicts, deleted } = file;
  const words = unknown.map(({ value, count }) => `"${value}" (${counted(count, 'time')})`);
  return [
    updated.length === 0 ? '' : `Adds something to ${counted(updated.length, 'known application')}.`,
    unchanged.length === 0 ? '' : `${counted(unchanged.length, 'row')} are recorded already, and are skipped.`,
    deleted.length === 0 ? '' : `${counted(deleted.length, 'row')} were deleted by the person, and stay deleted.`,
    ...listed('Likely doubles, kept', duplicates.map(doubleRemark)),
    ...listed('Told differently than recorded; what stands holds until the person chooses', conflicts),
    ambiguousDates.length === 0
      ? ''
      : `Days that fit day first and month first, left empty: ${ambiguousDates.join(', ')}. Ask which, and give dates.`,
    words.length === 0 ? '' : `Not understood: ${words.slice(0, SHOWN).join(', ')}.`,
    ...listed('Warnings', warnings),
    ...listed('Rows set aside', rejected),
  ];
}

/** With the ids that make one of two, once both are recorded. */
function doubleRemark({ origin, because, applications }: AcceptedFile['duplicates'][number]): Remark {
  const merged = applications === null ? '' : ` (${applications.join(' and ')}: ask the person whether they are one)`;
  return { origin, because: `${because}${merged}` };
}

function listed(title: string, all: readonly Remark[]): string[] {
  if (all.length === 0) return [];
  const rest = all.length - SHOWN;
  const lines = all.slice(0, SHOWN).map(({ origin, because }) => `- line ${origin.line}: ${because}`);
  return [`${title}:`, ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])];
}
