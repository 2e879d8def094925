import { useEffect } from 'react';
import { putAway, useGivenFiles } from '../start/given-files.ts';
import { useApplied } from './applied.ts';
import { NothingGiven } from './nothing-given.tsx';
import { Preview } from './preview.tsx';
import { WhatWasKept } from './what-was-kept.tsx';

/** Import: did you read me right? */
export default function ImportPage() {
  const given = useGivenFiles();
  const applied = useApplied();
  const isWaiting = given.files.length > 0;
  useEffect(() => {
    document.title = 'Import · Breakpoint';
  }, []);
  if (isWaiting) return <Preview given={given} onPutAway={() => putAway()} />;
  return applied === null ? <NothingGiven unopened={given.unopened} /> : <WhatWasKept applied={applied} />;
}
