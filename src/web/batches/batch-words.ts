import { counted, grouped } from '../../analysis/in-words.ts';
import type { Batch } from '../../http/api.ts';

/** What the page opens with: "3 imports brought 412 applications; 398 are still there." */
export function batchesSentence(batches: readonly Batch[]): string {
  const kept = batches.filter(({ takenBackAt }) => takenBackAt === null);
  const brought = sum(kept, broughtBy);
  const there = sum(kept, ({ applications }) => applications);
  if (kept.length === 0)
    return batches.length === 1 ? 'The one import was taken back.' : `All ${batches.length} imports were taken back.`;
  const start = `${kept.length === 1 ? 'One import' : `${grouped(kept.length)} imports`} brought ${counted(brought, 'application')}`;
  if (there === brought) return `${start}, and ${brought === 1 ? 'it is' : 'all are'} still there.`;
  return `${start}; ${grouped(there)} ${there === 1 ? 'is' : 'are'} still there.`;
}

/** What an import made, saved jobs included. */
export function broughtBy({ files }: Batch): number {
  return sum(files, ({ accepted, wishes }) => accepted + wishes);
}

/** What an import brought: "174 applications, 61 events after sending, 2 saved jobs". */
export function broughtWords({ files }: Batch): string {
  const [accepted, wishes, events, updated, conflicts] = [
    sum(files, (file) => file.accepted),
    sum(files, (file) => file.wishes),
    sum(files, (file) => file.events),
    sum(files, (file) => file.updated ?? 0),
    sum(files, (file) => file.conflicts ?? 0),
  ];
  const later = Math.max(0, events - accepted);
  return [
    counted(accepted, 'application'),
    later > 0 ? `${counted(later, 'event')} after sending` : '',
    wishes > 0 ? counted(wishes, 'saved job') : '',
    updated > 0 ? `something new for ${grouped(updated)}` : '',
    conflicts > 0 ? `another story of ${counted(conflicts, 'event')}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** How many of its rows became no application. */
export function setAsideCount({ files }: Batch): number {
  return sum(files, ({ setAside }) => setAside?.count ?? 0);
}

/** What stands of it now: "all still there", "168 still there, 3 changed since". */
export function standingWords(batch: Batch): string {
  const { applications, changedSince } = batch;
  const brought = broughtBy(batch);
  const there = applications === brought ? 'all still there' : `${grouped(applications)} still there`;
  if (brought === 0) return 'only additions';
  return changedSince === 0 ? there : `${there}, ${grouped(changedSince)} changed since`;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
