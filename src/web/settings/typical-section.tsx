import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { endsInHundred } from '../../analysis/in-words.ts';
import { diagnosisQuery } from '../api/queries.ts';
import { useCommands } from '../app/commands.ts';
import { stepName } from '../debugger/stage-words.ts';
import parts from '../design/parts.module.css';

import styles from './settings.module.css';

const TypicalPanel = lazy(() => import('../debugger/typical-panel.tsx'));

/** The ranges a verdict is relative to, as they hold now, and the way to replace them. */
export function TypicalSection({ isReplaced }: { isReplaced: boolean }) {
  const { data } = useQuery(diagnosisQuery(undefined));
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useCommands([
    { id: 'settings.typical', name: 'Change what is typical', group: 'Settings', isOff: data === undefined, run: open },
  ]);
  return (
    <section className={parts.region} aria-labelledby="typical">
      <div className={parts.head}>
        <h2 id="typical">What is typical</h2>
        <span className={parts.label}>{isReplaced ? 'your own ranges' : 'built in, published and assumed'}</span>
      </div>
      <ul className={styles.list}>
        {data?.report.stages.map(({ stage, reference }) => (
          <li key={stage}>
            <span>{stepName(stage)}</span>
            <span>
              {endsInHundred(reference)} <span className={parts.unit}>in 100</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.button} aria-haspopup="dialog" onClick={open}>
          See the sources and change
        </button>
      </div>
      <Suspense fallback={null}>
        {isOpen && data !== undefined && <TypicalPanel report={data.report} onClose={() => setOpen(false)} />}
      </Suspense>
    </section>
  );
}
