import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { LEDGER_TABLES } from '../db/schema.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { lockHome } from '../main/home-lock.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { archiveWords } from './archive-failure.ts';
import { backUp } from './back-up.ts';
import type { RestoreSource } from './home.ts';
import { type RestoreDeps, restore } from './restore.ts';
import { type TestHome, testHome } from './testing.ts';

let home: TestHome;
let deps: Deps;
beforeEach(async () => {
  home = await testHome();
  deps = testDeps(home.db);
});
afterEach(() => home.remove());

function restoring(own: TestHome): RestoreDeps {
  const openLedger = async () => {
    const opened = await openDatabase(own.path, own.now());
    return opened.ok ? { ok: true as const, value: { db: opened.value, close: () => opened.value.destroy() } } : opened;
  };
  return { ...own, openLedger, keepServersOut: () => lockHome(own.folder) };
}

/** Restores into the home that is open, as a server does. */
function here(source: RestoreSource, replace = false) {
  const openLedger = async () => ({ ok: true as const, value: { db: home.db, close: home.close } });
  return restore({ ...restoring(home), openLedger }, source, { replace });
}

async function fill(own = deps) {
  const acme = { company: 'Acme', role: 'Backend Engineer', sentOn: '2026-11-02', notes: 'by the lake' };
  const { id } = okValue(await addApplication(own, NewApplication.parse(acme)));
  okValue(await recordEvent(own, id, NewEvent.parse({ kind: 'screen', on: '2026-11-09' })));
  const birch = okValue(await addApplication(own, NewApplication.parse({ company: 'Birch', sentOn: '2026-11-03' })));
  okValue(await deleteApplication(own, birch.id));
  return id;
}

async function backedUp(): Promise<string> {
  const made = okValue(await backUp(home, 'by-hand'));
  return made?.name ?? '';
}

const file = (name: string, bytes: string | Uint8Array): RestoreSource => ({
  file: name,
  content: (async function* () {
    yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  })(),
});

const left = () => readdirSync(home.folder).filter((name) => name.includes('.part'));

describe('restoring', () => {
  it.each<{ name: string; source: () => Promise<RestoreSource> }>([
    { name: 'a backup by its name', source: async () => ({ backup: await backedUp() }) },
    {
      name: 'a backup named on the command line, without its ending',
      source: async () => ({ named: (await backedUp()).replace('.db', '') }),
    },
    { name: 'the file of a backup', source: async () => ({ named: join(home.folder, 'backups', await backedUp()) }) },
    {
      name: 'the bytes of a backup',
      source: async () => file('mine.db', readFileSync(join(home.folder, 'backups', await backedUp()))),
    },
    { name: 'an export', source: async () => file('mine.json', await home.exported()) },
  ])('$name gives an equal home, text search and undo included', async ({ source }) => {
    await fill();
    const [from, before] = [await source(), await home.exported()];
    const other = await testHome();
    // By its name a backup is only known to its own home.
    const into = 'backup' in from || 'named' in from ? home : other;
    if (into === home) await undoChanges(deps, 100);
    const restored = okValue(await restore(restoring(into), from, { replace: into === home }));
    expect(restored).toMatchObject({ searches: 1, applications: 1, events: 2, setAside: null });
    expect(await into.exported()).toBe(before);
    const own = testDeps(into.db);
    expect(okValue(await listApplications(own, { text: 'lake' })).items).toMatchObject([{ company: 'Acme' }]);
    await undoChanges(own);
    expect(okValue(await listApplications(own, { all: true })).items).toHaveLength(2);
    await undoChanges(own, 100);
    expect(okValue(await listApplications(own, { all: true })).items).toEqual([]);
    expect(left()).toEqual([]);
    await other.remove();
  });

  it('refuses a home that holds anything, and leaves it as it is', async () => {
    await fill();
    const name = await backedUp();
    const before = await home.exported();
    const refused = await here({ backup: name });
    expect(refused).toEqual({
      ok: false,
      failure: { kind: 'home-not-empty', folder: home.folder, applications: 1 },
    });
    expect(!refused.ok && archiveWords(refused.failure)).toMatchObject({
      what: 'this home holds 1 application already',
    });
    expect(await home.exported()).toBe(before);
  });

  it('backs up what it replaces, so that there is a way back', async () => {
    await fill();
    const name = await backedUp();
    okValue(await addApplication(deps, NewApplication.parse({ company: 'Cedar' })));
    const later = await home.exported();
    const { replaced } = okValue(await here({ backup: name }, true));
    expect(replaced?.name).toBe('before-restore-20261123T090000Z.db');
    okValue(await here({ backup: replaced?.name ?? '' }, true));
    expect(await home.exported()).toBe(later);
  });

  it('is seen at once by a program that works on the home, which goes on', async () => {
    await fill();
    const name = await backedUp();
    const before = await home.exported();
    const server = await testHome(home.folder);
    okValue(await addApplication(testDeps(server.db), NewApplication.parse({ company: 'Cedar' })));
    okValue(await restore(restoring(home), { backup: name }, { replace: true }));
    expect(await server.exported()).toBe(before);
    const added = await addApplication(
      { ...deps, db: server.db, newId: () => 'later' },
      NewApplication.parse({ company: 'Cedar' }),
    );
    expect(added.ok).toBe(true);
    expect(okValue(await listApplications(deps, { all: true })).items.map(({ company }) => company)).toContain('Cedar');
    await server.close();
  });

  it('writes only what differs', async () => {
    await imported(deps, [
      testReading(Array.from({ length: 300 }, (_, at) => testDraft({ company: `Elm ${at}`, line: at + 2 }))),
    ]);
    const name = await backedUp();
    okValue(await addApplication(deps, NewApplication.parse({ company: 'Cedar' })));
    const server = await testHome(home.folder);
    const written = async () =>
      (await sql<{ n: number }>`select total_changes() as n`.execute(server.db)).rows[0]?.n ?? 0;
    const before = await written();
    const openLedger = async () => ({ ok: true as const, value: { db: server.db, close: server.close } });
    okValue(await restore({ ...restoring(home), openLedger }, { backup: name }, { replace: true }));
    // The application with its event, company and search, the change, the count of the account, and their index.
    expect((await written()) - before).toBeLessThan(20);
    await server.close();
  });

  it('brings a backup of the first version up to date', async () => {
    mkdirSync(join(home.folder, 'backups'));
    const name = 'by-hand-20250101T000000Z.db';
    copyFileSync(join(import.meta.dirname, '../db/fixtures/v1.db'), join(home.folder, 'backups', name));
    const before = readFileSync(join(home.folder, 'backups', name));
    const restored = okValue(await here({ backup: name }));
    expect(restored.applications).toBe(17);
    expect(readFileSync(join(home.folder, 'backups', name)).equals(before)).toBe(true);
    expect(okValue(await listApplications(deps, { all: true })).items.length).toBeGreaterThan(0);
  });

  it('reads an export of the first version, which knew no change log', async () => {
    const old = readFileSync(join(import.meta.dirname, 'fixtures/export-v1.json'), 'utf8');
    okValue(await here(file('old.json', old)));
    const [was, is] = [JSON.parse(old), JSON.parse(await home.exported())];
    expect(is.changes).toEqual([]);
    // The last day is kept beside each application since.
    const plain = (applications: object[]) => applications.map(({ lastOn: _, ...one }: { lastOn?: string }) => one);
    expect(plain(is.applications)).toEqual(was.applications);
    expect([is.searches, is.companies, is.contacts, is.importedRows]).toEqual([
      was.searches,
      was.companies,
      was.contacts,
      was.importedRows,
    ]);
    okValue(await addApplication({ ...deps, newId: () => 'fresh' }, NewApplication.parse({ company: 'Cedar' })));
  });
});

it('knows every table: those that are replaced, and those that follow from them', async () => {
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(home.db);
  const derived = /^(application_text|application_words.*|text_due|kysely_migration.*|sqlite_.*)$/;
  expect(rows.flatMap(({ name }) => (derived.test(name) ? [] : name)).toSorted()).toEqual(
    [...LEDGER_TABLES].toSorted(),
  );
});
