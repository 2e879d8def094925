import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { askAnew } from '../api/ask-anew.ts';
import { call, Refusal } from '../api/call.ts';
import parts from '../design/parts.module.css';
import { ChooseFiles } from './choose-files.tsx';
import { FaultText } from './fault-text.tsx';
import styles from './start.module.css';
import { WhatItCanSay } from './what-it-can-say.tsx';

// Most people have something already: what adds is asked for only where it is shown.
const AddLine = lazy(() => import('./add-line.tsx').then(({ AddLine: component }) => ({ default: component })));

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
        says="A spreadsheet or a tracker’s export. You see how it is read before anything is kept."
      >
        <BringAList />
      </Choice>
      <Choice number={2} title="Type the first one" says="One line. Order does not matter much; a day may be missing.">
        {/* As tall as the line itself, so that nothing below it moves. */}
        <Suspense fallback={<div className={styles.lineToCome} />}>
          <AddLine />
        </Suspense>
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
  return (
    <>
      <div className={styles.drop}>
        <span className={parts.soft}>Drop a file here</span>
        <ChooseFiles>Choose a file</ChooseFiles>
      </div>
      <p className={parts.label}>csv, tsv, xlsx, json, markdown tables, SankeyMATIC text</p>
    </>
  );
}

function OpenMadeUp() {
  const client = useQueryClient();
  const open = useMutation({ mutationFn: () => call('POST /sample', {}), onSuccess: () => askAnew(client) });
  return (
    <>
      <button type="button" className={parts.button} disabled={open.isPending} onClick={() => open.mutate()}>
        Open the made-up search
      </button>
      {open.error instanceof Refusal && <FaultText problem={open.error.problem} />}
    </>
  );
}
