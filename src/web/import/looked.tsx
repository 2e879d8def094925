import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportReport } from '../../http/api.ts';
import { statusQuery } from '../api/queries.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { ApplyBar } from './apply-bar.tsx';
import { FileTabs } from './file-tabs.tsx';
import styles from './import.module.css';
import { OneFile } from './one-file.tsx';
import { countFile } from './preview-counts.ts';
import { openingSentence } from './preview-sentences.ts';
import type { PreviewRead } from './use-preview.ts';
import { ReadingAgain } from './waiting.tsx';

interface LookedProps {
  readonly read: PreviewRead;
  readonly report: ImportReport;
  readonly onPutAway: () => void;
}

/** Files that were read: the sentence, then one file at a time, then the button that keeps it. */
export function Looked({ read, report, onPutAway }: LookedProps) {
  const { data: status } = useQuery(statusQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const counts = useMemo(() => report.files.map(countFile), [report]);
  const ids = read.of.files.map(({ id }) => id);
  const at = Math.max(0, ids.indexOf(chosen ?? -1));
  const file = report.files[at];
  const own = read.of.files[at];
  const count = counts[at];
  const step = (by: number) => setChosen(ids[(at + by + ids.length) % ids.length] ?? null);
  const showDoubts = () => {
    const first = counts.findIndex(({ doubted }) => doubted.length > 0);
    if (count?.doubted.length === 0) setChosen(ids[first] ?? null);
  };
  const isSingle = ids.length < 2;
  useCommands([
    { id: 'import.next-file', name: 'Next file', keys: ']', group: 'Import', isOff: isSingle, run: () => step(1) },
    { id: 'import.last-file', name: 'Previous file', keys: '[', group: 'Import', isOff: isSingle, run: () => step(-1) },
  ]);
  return (
    <>
      <section className={styles.head}>
        <h1>{openingSentence(counts)}</h1>
        <ReadingAgain isReading={read.isReading} onStop={read.stop} />
      </section>
      {!isSingle && <FileTabs report={report} counts={counts} of={read.of} at={at} onChoose={setChosen} />}
      {file !== undefined && own !== undefined && count !== undefined && status !== undefined && (
        <OneFile
          key={own.id}
          file={file}
          given={own}
          counts={count}
          report={report}
          today={status.today}
          searches={status.searches}
          chosenSearch={read.of.search}
        />
      )}
      <ApplyBar read={read} report={report} counts={counts} onShowDoubts={showDoubts} onPutAway={onPutAway} />
      <p className={parts.hidden} role="status">
        {read.isCurrent ? openingSentence(counts) : ''}
      </p>
    </>
  );
}
