import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { DiffLine, VariantSummary } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import styles from './experiments.module.css';

interface VariantDiffProps {
  readonly variant: VariantSummary;
  readonly variants: readonly VariantSummary[];
  readonly onClose: () => void;
}

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { same: '', removed: 'left out', added: 'new' };

/** What changed from one version to another, line by line: told in words as well as in colour. */
export function VariantDiff({ variant, variants, onClose }: VariantDiffProps) {
  const others = variants.filter(({ id }) => id !== variant.id);
  const before = others.find(({ name, version }) => name === variant.name && version === variant.version - 1);
  const [other, setOther] = useState((before ?? others[0])?.id ?? '');
  const { data } = useQuery({
    queryKey: ['variant-diff', other, variant.id],
    queryFn: () => call('GET /variants/:id/diff', { params: { id: other }, query: { with: variant.id } }),
    enabled: other !== '',
  });
  const count = (kind: DiffLine['kind']) => data?.lines.filter((line) => line.kind === kind).length ?? 0;
  return (
    <Panel kind="wide" title={`What is different in ${variant.label}`} onClose={onClose}>
      <div className={styles.form}>
        <label>
          Compared with
          <select value={other} onChange={(event) => setOther(event.target.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {data !== undefined && (
        <>
          <p className={parts.small} role="status">
            {count('added') + count('removed') === 0
              ? 'The two are the same.'
              : `${counted(count('removed'), 'line')} left out, ${counted(count('added'), 'line')} new, ${counted(count('same'), 'line')} the same.`}
          </p>
          <ol className={styles.diff}>
            {data.lines.map(({ kind, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is its name.
              <li key={at} data-kind={kind}>
                <span>{SIGNS[kind]}</span>
                <span>{text === '' ? ' ' : text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
