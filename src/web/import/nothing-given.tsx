import { Link } from '@tanstack/react-router';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { Keys } from '../app/keys-shown.tsx';
import parts from '../design/parts.module.css';
import { ChooseFiles } from '../start/choose-files.tsx';
import { giveFiles, giveText } from '../start/given-files.ts';
import styles from './import.module.css';

/** Nothing is given yet: drop, choose or paste. */
export function NothingGiven({ unopened }: { unopened: readonly string[] }) {
  const [text, setText] = useState('');
  useCommands([
    { id: 'import.choose', name: 'Choose a file', keys: 'o', group: 'Import', foot: 'choose a file', run: chooseFile },
  ]);
  usePaste();
  return (
    <>
      <section className={styles.opening}>
        <h1>Bring a list; nothing is kept before you have seen how it is read.</h1>
        <p className={parts.lead}>
          A spreadsheet, a tracker’s export, a Markdown table or a SankeyMATIC text, in whatever columns and words you
          keep it. What you have already is known again.
        </p>
      </section>
      {unopened.length > 0 && (
        <p className={styles.unopened} role="alert">
          <b>{unopened.join(', ')} cannot be opened.</b> It may be a folder, or another program holds it. Choose the
          file itself.
        </p>
      )}
      <section className={`${parts.two} ${parts.region} ${styles.ways}`}>
        <div>
          <div className={parts.head}>
            <h2>A file</h2>
          </div>
          <div className={styles.drop}>
            <span className={parts.soft}>Drop one or several files anywhere on this page</span>
            <ChooseFiles>
              Choose a file <Keys keys="o" />
            </ChooseFiles>
          </div>
          <p className={parts.label}>csv, tsv, xlsx, json, markdown tables, SankeyMATIC text; up to 50 MB</p>
        </div>
        <div>
          <div className={parts.head}>
            <h2>Text</h2>
          </div>
          <textarea
            className={styles.paste}
            aria-label="Text to read"
            placeholder={'Company,Role,Applied,Result\nAcme,Backend Engineer,3 Nov,rejected'}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className={parts.acts}>
            <button
              type="button"
              className={parts.button}
              disabled={text.trim() === ''}
              onClick={() => void giveText(text)}
            >
              Read this text
            </button>
            <span className={parts.label}>or paste anywhere on this page</span>
          </div>
        </div>
      </section>
      <p className={`${parts.small} ${parts.soft}`}>
        What was imported before, and how to take it back:{' '}
        <Link to="/batches" className={parts.door}>
          all imports
        </Link>
        .
      </p>
    </>
  );
}

function chooseFile(): void {
  document.querySelector<HTMLButtonElement>('[data-choose-files]')?.click();
}

/** A table copied from a spreadsheet, or a file from the file manager, pasted outside of any field. */
function usePaste(): void {
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent | ClipboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void giveFiles(files);
      else if (text.trim() !== '') void giveText(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
