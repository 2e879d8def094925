import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { endsInHundred } from '../../analysis/in-words.ts';
import type { Settings } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { diagnosisQuery } from '../api/queries.ts';
import { useCommands } from '../app/commands.ts';
import { stepName } from '../debugger/stage-words.ts';
import parts from '../design/parts.module.css';
import styles from './settings.module.css';
import { useReportChange } from './use-report-change.ts';

const TypicalPanel = lazy(() => import('../debugger/typical-panel.tsx'));

/** The ranges a verdict is relative to, as they hold now, and the way to replace them. */
export function TypicalSection({ replaced }: { replaced: Settings['reference'] }) {
  const { data } = useQuery(diagnosisQuery(undefined));
  const { attempt } = useReportChange();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const own = replaced ?? [];
  const back = () => attempt(call('PUT /reference', { body: { ranges: null } }));
  useCommands([
    {
      id: 'settings.typical',
      name: 'Change what is typical',
      keys: 't',
      group: 'Settings',
      foot: 'what is typical',
      isOff: data === undefined,
      run: open,
    },
    {
      id: 'settings.typical-back',
      name: 'Back to the built-in typical ranges',
      group: 'Settings',
      isOff: own.length === 0,
      run: back,
    },
  ]);
  return (
    <section className={parts.region} aria-labelledby="typical">
      <div className={parts.head}>
        <h2 id="typical">What is typical</h2>
        <span className={parts.label}>
          {own.length > 0 ? 'some of it your own' : 'built in, published and assumed'}
        </span>
      </div>
      <ul className={styles.list}>
        {data?.report.stages.map(({ stage, reference }) => (
          <li key={stage}>
            <span>{stepName(stage)}</span>
            <span>
              {own.some((one) => one.stage === stage) && <span className={parts.label}>yours </span>}
              {endsInHundred(reference)} <span className={parts.unit}>in 100</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={`${parts.acts} ${styles.under}`}>
        <button type="button" className={parts.button} aria-haspopup="dialog" aria-keyshortcuts="t" onClick={open}>
          See the sources and change
        </button>
        {own.length > 0 && (
          <button type="button" className={parts.quiet} onClick={back}>
            Back to the built-in ones
          </button>
        )}
      </div>
      <Suspense fallback={null}>
        {isOpen && data !== undefined && <TypicalPanel report={data.report} onClose={() => setOpen(false)} />}
      </Suspense>
    </section>
  );
}
