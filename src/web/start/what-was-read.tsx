import { Fragment } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile } from '../../http/api.ts';
import { useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { FaultText } from './fault-text.tsx';
import { useImports } from './imports.tsx';
import { fieldWords, readSentence, remarks } from './read-sentence.ts';
import styles from './start.module.css';

/** After files were given: what was read of each, what was not, and the way back. */
export function WhatWasRead() {
  const { isReading, result, problem, close } = useImports();
  const { last, undo } = useChanges();
  if (isReading) return <p className={styles.reading}>Reading the file.</p>;
  if (problem !== null) {
    return (
      <section className={styles.read} aria-label="What was read">
        <FaultText problem={problem} />
        <p className={parts.small}>Nothing was kept.</p>
        <div className={parts.acts}>
          <button type="button" className={parts.button} onClick={close}>
            Close this
          </button>
        </div>
      </section>
    );
  }
  if (result === null) return null;
  return (
    <section className={styles.read} aria-label="What was read">
      {result.files.map((file) => (
        <FileRead key={file.file} file={file} />
      ))}
      {result.search.isNew && <p className={parts.small}>Kept as a search of its own: {result.search.name}.</p>}
      <div className={parts.acts}>
        <button type="button" className={parts.button} onClick={close}>
          Keep it
        </button>
        {result.batch !== null && last?.undo != null && (
          <button
            type="button"
            className={parts.quiet}
            onClick={() => {
              close();
              undo();
            }}
          >
            Undo the import <kbd className={parts.wide}>z</kbd>
          </button>
        )}
      </div>
    </section>
  );
}

function FileRead({ file }: { file: ImportedFile }) {
  const { readAgain } = useImports();
  return (
    <>
      <h2 className={parts.big}>{readSentence(file)}</h2>
      <p className={parts.explain}>
        {file.layout === '' ? '' : `Looks like “${file.layout}”. `}
        {!file.outcomesRecorded && 'It records no outcomes, so rates cannot be known from it. '}
      </p>
      {file.ambiguousDates.length > 0 && (
        <div className={styles.question}>
          <p>
            The days in {file.ambiguousDates.join(', ')} fit both orders, so they were left empty. Which comes first?
          </p>
          <button type="button" className={parts.button} onClick={() => readAgain('dmy')}>
            Day first (3/4 is 3 April)
          </button>
          <button type="button" className={parts.button} onClick={() => readAgain('mdy')}>
            Month first (3/4 is 4 March)
          </button>
        </div>
      )}
      <details className={styles.more}>
        <summary className={parts.more}>{counted(Object.keys(file.columns).length, 'column')} read, and how</summary>
        <dl className={styles.columns}>
          {Object.entries(file.columns).map(([field, headers]) => (
            <Fragment key={field}>
              <dt>{headers.join(', ')}</dt>
              <dd>{fieldWords(field)}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
      <Remarks file={file} />
    </>
  );
}

function Remarks({ file }: { file: ImportedFile }) {
  const lines = remarks(file);
  if (lines.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary className={parts.more}>{counted(lines.length, 'remark')}: what was set aside, and why</summary>
      <ul className={styles.remarks}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
