import { useRef, useState } from 'react';
import type { Corrections } from '../../intake/model.ts';
import parts from '../design/parts.module.css';
import { correctFile } from '../start/given-files.ts';
import { ColumnsTable } from './columns-table.tsx';
import { DateOrder } from './date-order.tsx';
import { Doubles } from './doubles.tsx';
import { Doubts } from './doubts.tsx';
import { FileHead } from './file-head.tsx';
import styles from './import.module.css';
import { MissingYear } from './missing-year.tsx';
import { OtherStories } from './other-stories.tsx';
import type { OneFileProps } from './preview-props.ts';
import { Remarks } from './remarks.tsx';
import type { RowFilter } from './row-filters.ts';
import { RowsSection } from './rows-section.tsx';
import { UnknownWords } from './unknown-words.tsx';

/** One file as it was read: its facts, its columns, what is asked of the person, and its rows. */
export function OneFile(props: OneFileProps) {
  const { file, given, counts, today } = props;
  const [filter, setFilter] = useState<RowFilter | null>(null);
  const rows = useRef<HTMLElement>(null);
  const show = (next: RowFilter | null) => {
    setFilter(next);
    if (next !== null) requestAnimationFrame(() => rows.current?.scrollIntoView({ block: 'start' }));
  };
  const correct = (said: Partial<Corrections>) => correctFile(given.id, said);
  if (counts.isUnreadable) {
    return (
      <section className={parts.region}>
        <p className={parts.lead}>{file.rejected[0]?.because}</p>
      </section>
    );
  }
  return (
    <>
      <FileHead {...props} onShow={show} onCorrect={correct} />
      <div className={`${parts.two} ${parts.region}`}>
        <ColumnsTable file={file} today={today} onCorrect={correct} />
        <div>
          <MissingYear file={file} today={today} onCorrect={correct} />
          <Doubts file={file} given={given} counts={counts} onCorrect={correct} />
          <UnknownWords file={file} onCorrect={correct} />
          <DateOrder file={file} today={today} onCorrect={correct} />
          <Doubles file={file} given={given} counts={counts} onCorrect={correct} />
          <OtherStories conflicts={file.conflicts} />
          <Remarks file={file} counts={counts} />
        </div>
      </div>
      <section ref={rows} className={`${parts.region} ${styles.rows}`} aria-labelledby="rows">
        <RowsSection
          file={file}
          given={given}
          counts={counts}
          today={today}
          filter={filter}
          onFilter={show}
          onCorrect={correct}
        />
      </section>
    </>
  );
}
