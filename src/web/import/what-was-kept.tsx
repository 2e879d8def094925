import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { counted } from '../../analysis/in-words.ts';
import type { ImportedFile, ImportReport } from '../../http/api.ts';
import { askAnew } from '../api/ask-anew.ts';
import { call } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import { useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import { Keys } from '../app/keys-shown.tsx';
import parts from '../design/parts.module.css';
import { ChooseFiles } from '../start/choose-files.tsx';
import { showApplied } from './applied.ts';
import styles from './import.module.css';
import { KeptDoubles } from './kept-doubles.tsx';
import { keptSentence } from './kept-sentences.ts';

/** After applying: what was kept, what was set aside and why, the way back and the way on. */
export function WhatWasKept({ applied }: { applied: ImportReport }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { last, undo, reportFault } = useChanges();
  const { files, search, batch } = applied;
  // Once two were made one, the last change is that, and no longer the import.
  const canUndo = batch !== null && last?.undo != null && last.what === keptSentence(applied);
  const { data: status } = useQuery(statusQuery);
  const isElsewhere = search.id !== null && status !== undefined && status.activeSearch !== search.id;
  const go = async () => {
    // What was just brought is meant, though another search is shown everywhere.
    if (isElsewhere && search.id !== null)
      await call('PATCH /searches/:id', { params: { id: search.id }, body: { isActive: true } }).catch(reportFault);
    await askAnew(client);
    showApplied(null);
    await navigate({ to: '/' });
  };
  const another = () => showApplied(null);
  useCommands([
    {
      id: 'import.on',
      name: 'Go to the Debugger',
      keys: 'Enter',
      group: 'Import',
      foot: 'to the Debugger',
      run: () => void go(),
    },
    { id: 'import.another', name: 'Read another file', keys: 'o', group: 'Import', foot: 'another file', run: another },
  ]);
  return (
    <>
      <section className={styles.opening}>
        <h1>{keptSentence(applied)}</h1>
        {batch !== null && (
          <p className={parts.lead}>
            {search.isNew ? 'They are a search of their own' : 'They are in the search'}: {search.name}.
            {isElsewhere ? ' The pages show another one until you go there.' : ''}
          </p>
        )}
        <div className={`${parts.acts} ${styles.acts}`}>
          <button type="button" className={parts.primary} onClick={() => void go()}>
            {isElsewhere ? 'Go to that search' : 'See where it stops'} <Keys keys="Enter" />
          </button>
          {batch !== null && !isElsewhere && (
            <Link to="/pipeline" search={{ batch, filter: 'all' }} className={parts.button}>
              See them in the Pipeline
            </Link>
          )}
          {canUndo && (
            <button type="button" className={parts.button} onClick={undo}>
              Undo the import <Keys keys="z" />
            </button>
          )}
          <ChooseFiles isQuiet>Read another file</ChooseFiles>
        </div>
      </section>
      {files.map((file) => (
        <KeptFile key={file.file} file={file} />
      ))}
      <p className={`${parts.small} ${parts.soft} ${styles.after}`}>
        It can be taken back whole at any time, from{' '}
        <Link to="/batches" className={parts.door}>
          all imports
        </Link>
        .
      </p>
    </>
  );
}

const LISTED = 100;

function KeptFile({ file }: { file: ImportedFile }) {
  const { rejected, unchanged, deleted } = file;
  const facts = [
    counted(file.accepted, 'application'),
    counted(file.events, 'event'),
    file.wishes > 0 ? counted(file.wishes, 'saved job') : '',
    unchanged.length > 0 ? `${unchanged.length} known already` : '',
    deleted.length > 0 ? `${deleted.length} stay deleted` : '',
  ].filter((fact) => fact !== '');
  return (
    <section className={parts.region}>
      <div className={parts.head}>
        <h2>{file.file}</h2>
        <span className={parts.label}>{facts.join(', ')}</span>
      </div>
      {rejected.length === 0 ? (
        <p className={`${parts.small} ${parts.soft}`}>No row was set aside.</p>
      ) : (
        <>
          <p className={parts.small}>{counted(rejected.length, 'row')} set aside:</p>
          <ul className={styles.remarks}>
            {rejected.slice(0, LISTED).map(({ origin, because }) => (
              <li key={`${origin.line}:${because}`}>
                Line {origin.line}: {because}
              </li>
            ))}
            {rejected.length > LISTED && <li>and {counted(rejected.length - LISTED, 'more row')}</li>}
          </ul>
        </>
      )}
      <KeptDoubles file={file} />
    </section>
  );
}
