import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { counted } from '../../analysis/in-words.ts';
import type { LoggedChange } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { instantWords } from '../words/instants.ts';
import styles from './batches.module.css';

const changesQuery = infiniteQueryOptions({
  queryKey: ['changes'],
  queryFn: ({ pageParam }) =>
    call('GET /changes', { query: { limit: '20', ...(pageParam === null ? {} : { cursor: pageParam }) } }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

interface ChangesSectionProps {
  readonly today: Day;
  readonly zone: string | null;
}

/** Everything that was changed, the latest first, by whichever door; each can be gone back to. */
export function ChangesSection({ today, zone }: ChangesSectionProps) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(changesQuery);
  const { report, reportFault } = useChanges();
  if (data === undefined) return null;
  const changes = data.pages.flatMap(({ items }) => items);
  if (changes.length === 0) return null;
  const takeBack = async (at: number) => {
    const standing = changes.slice(0, at + 1).filter(({ undoneAt }) => undoneAt === null);
    try {
      report({ what: await undoThese(standing), undo: null });
    } catch (error) {
      reportFault(error);
    }
  };
  return (
    <section className={`${parts.region} ${styles.changes}`} aria-labelledby="changes">
      <div className={parts.head}>
        <h2 id="changes">What was changed</h2>
      </div>
      <p className={parts.explain}>
        By this page, the command line or an assistant alike. Taking one back takes back what came after it too.
      </p>
      <ol>
        {changes.map((change, at) => (
          <Row
            key={change.seq}
            change={change}
            {...{ today, zone }}
            isLatest={at === firstStanding(changes)}
            onTakeBack={() => void takeBack(at)}
          />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className={parts.more} onClick={() => void fetchNextPage()}>
          earlier changes
        </button>
      )}
    </section>
  );
}

function firstStanding(changes: readonly LoggedChange[]): number {
  return changes.findIndex(({ undoneAt }) => undoneAt === null);
}

/** One alone by its number, so that nothing newer is meant; several by how many they are. */
async function undoThese(standing: readonly LoggedChange[]): Promise<string> {
  const [only] = standing;
  if (only !== undefined && standing.length === 1) return undoChange(only.seq);
  const { undone } = await call('POST /undo', { body: { count: standing.length } });
  return `Taken back: ${counted(undone.length, 'change')}.`;
}

interface RowProps extends ChangesSectionProps {
  readonly change: LoggedChange;
  readonly isLatest: boolean;
  readonly onTakeBack: () => void;
}

function Row({ change, today, zone, isLatest, onTakeBack }: RowProps) {
  const { summary, at, undoneAt } = change;
  return (
    <li className={undoneAt === null ? undefined : styles.back}>
      <span className={styles.when}>{instantWords(at, zone, today)}</span>
      <span>{summary}</span>
      {undoneAt === null ? (
        <button
          type="button"
          className={parts.more}
          aria-label={`${isLatest ? 'take back' : 'back to before this'}: ${summary}`}
          onClick={onTakeBack}
        >
          {isLatest ? 'take back' : 'back to before this'}
        </button>
      ) : (
        <span className={parts.mute}>taken back</span>
      )}
    </li>
  );
}
