import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { SCHEMA_VERSION } from '../db/schema.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { lockHome } from '../main/home-lock.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { deleteApplication } from '../pipeline/delete-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { NewApplication, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { archiveWords } from './archive-failure.ts';
import { backUp } from './back-up.ts';
import { exportJson } from './export.ts';
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

describe('what cannot be restored', () => {
  const whole = async () => JSON.parse(await home.exported());
  const edited = async (edit: (all: Awaited<ReturnType<typeof whole>>) => void) => {
    const all = await whole();
    edit(all);
    return file('edited.json', JSON.stringify(all));
  };
  const backupBytes = async () => readFileSync(join(home.folder, 'backups', await backedUp()));

  it.each<{ name: string; source: () => Promise<RestoreSource>; said: RegExp }>([
    { name: 'text', source: async () => file('a.txt', 'Company,Role\nBirch,Dev\n'), said: /cut off or no JSON/ },
    { name: 'nothing', source: async () => file('empty', ''), said: /cut off or no JSON/ },
    {
      name: 'other bytes',
      source: async () => file('a.png', Uint8Array.of(0x89, 0x50, 0xff, 0)),
      said: /neither a backup nor an export/,
    },
    {
      name: 'an export that is cut off',
      source: async () => file('a.json', (await home.exported()).slice(0, -9)),
      said: /cut off/,
    },
    { name: 'JSON of another kind', source: async () => file('a.json', '{"jobs": []}'), said: /JSON of another kind/ },
    { name: 'a list', source: async () => file('a.json', '[1, 2]'), said: /JSON of another kind/ },
    {
      name: 'an export of a newer program',
      source: async () =>
        edited((all) => {
          all.breakpoint = 99;
        }),
      said: /newer Breakpoint/,
    },
    {
      name: 'an export of a newer shape',
      source: async () =>
        edited((all) => {
          all.schema = SCHEMA_VERSION + 1;
        }),
      said: /newer Breakpoint/,
    },
    {
      name: 'an export without a section',
      source: async () =>
        edited((all) => {
          delete all.contacts;
        }),
      said: /damaged or was edited: contacts/,
    },
    {
      name: 'an export with a state that is none',
      source: async () =>
        edited((all) => {
          all.applications[0].state = 'happy';
        }),
      said: /applications\.0\.state/,
    },
    {
      name: 'an export with a day that is none',
      source: async () =>
        edited((all) => {
          all.applications[0].events[0].on = '2026-02-30';
        }),
      said: /events\.0\.on/,
    },
    {
      name: 'an export with a column nobody knows',
      source: async () =>
        edited((all) => {
          all.companies[0].mood = 1;
        }),
      said: /damaged or was edited: .*mood/,
    },
    {
      name: 'an export in which something points at nothing',
      source: async () =>
        edited((all) => {
          all.companies = [];
        }),
      said: /damaged or was edited/,
    },
    {
      name: 'an export with one row twice',
      source: async () =>
        edited((all) => {
          all.searches.push(all.searches[0]);
        }),
      said: /damaged or was edited/,
    },
    {
      name: 'an export of one search',
      source: async () => {
        const { id } = await home.db.selectFrom('search').select('id').executeTakeFirstOrThrow();
        let text = '';
        for await (const piece of exportJson({ ...home, searchId: id })) text += piece;
        return file('one.json', text);
      },
      said: /one search alone \("My search"\)/,
    },
    {
      name: 'a backup cut in half',
      source: async () => file('half.db', (await backupBytes()).subarray(0, 90_112)),
      said: /damaged or cut off/,
    },
    {
      name: 'a backup with a damaged page',
      source: async () => {
        const bytes = await backupBytes();
        const page = Math.floor(bytes.length / 4096 / 2) * 4096;
        return file('bad.db', bytes.fill(0xa5, page, page + 4096));
      },
      said: /damaged/,
    },
    {
      name: 'a database of another program',
      source: async () => {
        const other = new DatabaseSync(join(home.folder, 'other.db'));
        other.exec('create table bookmarks (url text)');
        other.close();
        return { named: join(home.folder, 'other.db') };
      },
      said: /another program/,
    },
    {
      name: 'a backup of a newer program',
      source: async () => {
        const path = join(home.folder, 'backups', await backedUp());
        const newer = new DatabaseSync(path);
        newer.exec('pragma user_version = 900');
        newer.close();
        return { named: path };
      },
      said: /newer Breakpoint/,
    },
    { name: 'the database itself', source: async () => ({ named: home.path }), said: /the database itself/ },
    { name: 'a folder', source: async () => ({ named: home.folder }), said: /cannot be read/ },
    {
      name: 'what is not there',
      source: async () => ({ named: 'nowhere.db' }),
      said: /no such backup and no such file/,
    },
    {
      name: 'a path where a backup is meant',
      source: async () => ({ backup: '../breakpoint.db' }),
      said: /no such backup/,
    },
  ])('$name is named, and nothing is touched', async ({ source, said }) => {
    await fill();
    const from = await source();
    const before = await home.exported();
    const backups = existsSync(join(home.folder, 'backups')) ? readdirSync(join(home.folder, 'backups')) : [];
    const refused = await here(from, true);
    expect(refused.ok).toBe(false);
    const words = refused.ok ? null : archiveWords(refused.failure);
    expect(words?.what).toMatch(said);
    expect(words?.mend).not.toBe('');
    expect(await home.exported()).toBe(before);
    expect(existsSync(join(home.folder, 'backups')) ? readdirSync(join(home.folder, 'backups')) : []).toEqual(backups);
    expect(left()).toEqual([]);
  });

  it('is as it was where the disk is full in the middle', async () => {
    await fill();
    const before = await home.exported();
    const other = await testHome();
    await imported(testDeps(other.db), [
      testReading(Array.from({ length: 400 }, (_, at) => testDraft({ company: `Elm ${at}`, line: at + 2 }))),
    ]);
    const text = await other.exported();
    await other.remove();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(home.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(home.db);
    const refused = await here(file('large.json', text), true);
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'restore-failed' } });
    expect(await home.exported()).toBe(before);
  });
});

describe('a database that cannot be read', () => {
  const damages = [
    { name: 'no database', damage: (path: string) => writeFileSync(path, 'x'.repeat(20_000)) },
    { name: 'cut in half', damage: (path: string) => truncateSync(path, 90_112) },
    {
      name: 'of a newer program',
      damage: (path: string) => {
        const newer = new DatabaseSync(path);
        newer.exec('pragma user_version = 900');
        newer.close();
      },
    },
    {
      name: 'damaged in the middle',
      damage: (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xa5, 4096, 20 * 4096));
      },
    },
  ];

  it.each(damages)('$name: is refused without --replace, and kept aside with it', async ({ damage }) => {
    await fill();
    const name = await backedUp();
    const before = await home.exported();
    await home.close();
    damage(home.path);
    const damaged = readFileSync(home.path);
    expect(await restore(restoring(home), { backup: name }, { replace: false })).toMatchObject({
      ok: false,
      failure: { kind: 'home-not-empty', applications: null },
    });
    expect(readFileSync(home.path).equals(damaged)).toBe(true);
    const restored = okValue(await restore(restoring(home), { backup: name }, { replace: true }));
    expect(restored).toMatchObject({ replaced: null, setAside: 'set-aside-20261123T090000Z.db' });
    expect(readFileSync(join(home.folder, restored.setAside ?? '')).equals(damaged)).toBe(true);
    const again = await testHome(home.folder);
    expect(await again.exported()).toBe(before);
    await again.close();
  });

  it('is not exchanged under a server', async () => {
    await fill();
    const name = await backedUp();
    await home.close();
    writeFileSync(home.path, 'x'.repeat(20_000));
    const leave = lockHome(home.folder);
    const refused = await restore(restoring(home), { backup: name }, { replace: true });
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'home-in-use' } });
    leave?.();
    expect(okValue(await restore(restoring(home), { backup: name }, { replace: true })).applications).toBe(1);
  });
});
