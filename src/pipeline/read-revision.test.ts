import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from './add-application.ts';
import { changeSettings } from './change-settings.ts';
import type { Deps } from './deps.ts';
import { listApplications } from './list-applications.ts';
import { NewApplication } from './model.ts';
import { readRevision } from './read-revision.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

const add = async (deps: Deps, company: string) =>
  okValue(await addApplication(deps, NewApplication.parse({ company })));

describe.each(testDatabases)('the mark of the ledger on $name', ({ open }) => {
  it('is another after every change and after taking it back, and the same while nothing is written', async () => {
    const deps = testDeps(await open());
    const seen = [await readRevision(deps)];
    const changes = [
      () => add(deps, 'Acme'),
      () => undoChanges(deps),
      () => add(deps, 'Acme'),
      () => changeSettings(deps, { reference: [{ stage: 'offer', low: 0.2, high: 0.4 }] }),
    ];
    for (const change of changes) {
      await change();
      await listApplications(deps);
      seen.push(await readRevision(deps));
      expect(await readRevision(deps)).toBe(seen.at(-1));
    }
    expect(new Set(seen).size).toBe(seen.length);
    await deps.db.destroy();
  });
});

it('notices what another program writes, a change that is taken back among it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakpoint-revision-'));
  const open = async () => testDeps(okValue(await openDatabase(join(folder, 'breakpoint.db'), '2026-01-01T00:00:00Z')));
  const [one, other] = [await open(), await open()];
  const seen = [await readRevision(one)];
  await add(other, 'Acme');
  seen.push(await readRevision(one));
  await undoChanges(other);
  seen.push(await readRevision(one));
  expect(new Set(seen).size).toBe(3);
  await one.db.destroy();
  await other.db.destroy();
  rmSync(folder, { recursive: true });
});
