import type { EventKind } from '../../analysis/model.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { EVENT_WORDS } from '../application/event-words.data.ts';

/** Something that can be done: `record.KIND` records it as of today. */
export interface Act {
  readonly id: string;
  readonly words: string;
  readonly keys?: string;
}

export interface MenuGroup {
  readonly name: string;
  readonly acts: readonly Act[];
}

/** What may have happened to one that waits, the likeliest first. */
const ANSWERS: readonly EventKind[] = [
  'rejected',
  'responded',
  'assessment',
  'screen',
  'technical',
  'final',
  'offer',
  'acknowledged',
  'followed-up',
];
const DECISIONS: readonly EventKind[] = ['accepted', 'declined', 'rejected'];
const UNSENT: readonly EventKind[] = ['submitted'];
const ENDED: readonly EventKind[] = ['feedback-asked', 'feedback-received', 'screen', 'technical', 'final', 'offer'];

/** Everything that can be done to these: what happened, today or another day, and what to do with the record. */
export function menuGroups(rows: readonly ApplicationRow[]): readonly MenuGroup[] {
  const isMany = rows.length > 1;
  const happened = kindsFor(rows).map((kind): Act => ({ id: `record.${kind}`, words: EVENT_WORDS[kind].happened }));
  const canEnd = rows.some(({ state }) => state !== 'withdrawn' && state !== 'rejected' && state !== 'declined');
  return [
    {
      name: 'What happened, today',
      acts: [...happened, { id: 'event', words: 'Something else, or another day', keys: 'a' }],
    },
    {
      name: 'The record',
      acts: [
        ...(isMany ? [] : [{ id: 'open', words: 'Open', keys: '↵' }]),
        { id: 'edit', words: isMany ? 'Change channel, variant or tags' : 'Edit', keys: 'e' },
        ...(isMany ? [] : [{ id: 'select', words: 'Select', keys: 'x' }]),
        ...(rows.length === 2 ? [{ id: 'merge', words: 'Make one of the two' }] : []),
        ...(canEnd ? [{ id: 'withdraw', words: 'Withdraw' }] : []),
        { id: 'delete', words: 'Delete', keys: 'd' },
        { id: 'delete-for-good', words: 'Delete for good, from the backups too' },
      ],
    },
  ];
}

function kindsFor(rows: readonly ApplicationRow[]): readonly EventKind[] {
  if (rows.every(({ state }) => state === 'wish' || state === 'draft')) return UNSENT;
  if (rows.every(({ state }) => state === 'offer')) return DECISIONS;
  if (rows.every(({ state }) => state !== 'open' && state !== 'offer')) return ENDED;
  return ANSWERS;
}
