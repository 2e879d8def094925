import { useQuery } from '@tanstack/react-query';
import { applicationQuery } from '../application/application-query.ts';
import styles from './pipeline.module.css';

/** Who an application went to, where nobody named the company: the address of its posting says it, if anything does. */
export function Unnamed({ id, isAlone }: { id: string; isAlone: boolean }) {
  const { data } = useQuery({ ...applicationQuery(id), enabled: isAlone && !id.startsWith('new-') });
  const url = data?.postingUrl ?? null;
  return (
    <span className={styles.unnamed} title={url ?? undefined}>
      {url === null ? 'no company' : url.replace(/^https?:\/\/(www\.)?/, '')}
    </span>
  );
}
