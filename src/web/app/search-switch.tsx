import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SearchInfo } from '../../http/api.ts';
import { askAnew } from '../api/ask-anew.ts';
import { call } from '../api/call.ts';
import styles from './app.module.css';

/** Goes from one search to another; shown only where there are several. */
export function SearchSwitch({ searches }: { searches: readonly SearchInfo[] }) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (id: string) => call('PATCH /searches/:id', { params: { id }, body: { isActive: true } }),
    onSuccess: () => askAnew(client),
  });
  if (searches.length < 2) return null;
  const active = searches.find(({ isActive }) => isActive);
  return (
    <select
      className={styles.search}
      aria-label="Search shown"
      value={active?.id}
      onChange={(event) => choose.mutate(event.target.value)}
    >
      {searches.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
