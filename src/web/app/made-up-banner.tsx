import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askAnew } from '../api/ask-anew.ts';
import { call } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import styles from './app.module.css';

/** Says on every page that the search shown is nobody's, and leaves it with one click. */
export function MadeUpBanner() {
  const { data: status } = useQuery(statusQuery);
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => call('DELETE /sample', {}),
    onSuccess: () => askAnew(client),
  });
  const active = status?.searches.find(({ isActive }) => isActive);
  if (!active?.isSample) return null;
  return (
    <aside className={styles.made} aria-label="Made-up search">
      <span>This search is made up: {active.applications} applications of nobody, to see what you would get.</span>
      <button type="button" className={parts.more} disabled={leave.isPending} onClick={() => leave.mutate()}>
        Leave the made-up search
      </button>
    </aside>
  );
}
