import { it } from 'vitest';
import type { Db } from '../db/schema.ts';
import { addApplication } from './add-application.ts';
import type { Deps } from './deps.ts';
import { NewApplication, NewEvent } from './model.ts';
import { readApplication } from './read-application.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';

export const birch = { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-11-02' };

/** Makes the function that runs a test on a ledger of its own, on 23 November 2026. */
export function onLedger(open: () => Promise<Db>) {
  return (name: string, work: (deps: Deps) => Promise<void>) =>
    it(name, async () => {
      const deps = testDeps(await open());
      await work(deps);
      await deps.db.destroy();
    });
}

export async function add(deps: Deps, application: object = birch): Promise<string> {
  return okValue(await addApplication(deps, NewApplication.parse(application))).id;
}

export async function log(deps: Deps, id: string, kind: string, on: string | null = null): Promise<string> {
  return okValue(await recordEvent(deps, id, NewEvent.parse({ kind, on }))).id;
}

/** Where an application stands, and what happened, as short as it can be read. */
export async function standing(deps: Deps, id: string) {
  const { stage, state, sentOn, timeline } = okValue(await readApplication(deps, id));
  return { stage, state, sentOn, timeline: timeline.map(({ kind, on }) => `${kind} ${on}`) };
}
