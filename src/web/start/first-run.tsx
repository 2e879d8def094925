import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, Refusal } from '../api/call.ts';
import parts from '../design/parts.module.css';
import { AddLine } from './add-line.tsx';
import { FaultText } from './fault-text.tsx';
import { useImports } from './imports.tsx';
import styles from './start.module.css';
import { WhatItCanSay } from './what-it-can-say.tsx';

const FORMATS = '.csv,.tsv,.xlsx,.json,.md,.txt';

/** The empty app explains itself in three choices. */
export function FirstRun() {
  return (
    <div className={styles.start}>
      <section className={styles.opening}>
        <h1>Nothing here yet. Start with what you have.</h1>
        <p className={parts.lead}>
          Breakpoint reads your applications, says where the search stops and how sure that is, and proposes what to try
          next. Everything stays on this computer.
        </p>
      </section>
      <Choice
        number={1}
        title="Bring a list"
        says="A spreadsheet or a tracker’s export. You see what was read, and one click takes it back."
      >
        <BringAList />
      </Choice>
      <Choice number={2} title="Type the first one" says="One line. Order does not matter much; a day may be missing.">
        <AddLine />
      </Choice>
      <Choice
        number={3}
        title="Look at a made-up search"
        says="142 applications of nobody, to see what you would get. It is kept apart and leaves with one click."
      >
        <OpenMadeUp />
      </Choice>
      <WhatItCanSay />
    </div>
  );
}

function Choice(props: { number: number; title: string; says: string; children: React.ReactNode }) {
  return (
    <section className={styles.choice}>
      <span className={styles.number}>{props.number}</span>
      <div>
        <h2>{props.title}</h2>
        <p className={`${parts.small} ${parts.soft}`}>{props.says}</p>
      </div>
      <div className={styles.do}>{props.children}</div>
    </section>
  );
}

function BringAList() {
  const { read, isReading } = useImports();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className={styles.drop}>
        <span className={parts.soft}>{isReading ? 'Reading the file.' : 'Drop a file here'}</span>
        <button type="button" className={parts.primary} disabled={isReading} onClick={() => field.current?.click()}>
          Choose a file
        </button>
        <input
          ref={field}
          type="file"
          hidden
          multiple
          accept={FORMATS}
          aria-label="File to read"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) read(files);
          }}
        />
      </div>
      <p className={parts.label}>csv, tsv, xlsx, json, markdown tables, SankeyMATIC text</p>
    </>
  );
}

function OpenMadeUp() {
  const client = useQueryClient();
  const open = useMutation({ mutationFn: () => call('POST /sample', {}), onSuccess: () => client.invalidateQueries() });
  return (
    <>
      <button type="button" className={parts.button} disabled={open.isPending} onClick={() => open.mutate()}>
        Open the made-up search
      </button>
      {open.error instanceof Refusal && <FaultText problem={open.error.problem} />}
    </>
  );
}
