import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { makeChange } from '../db/change-log.ts';
import { searchWords } from '../db/search-words.ts';
import { testDatabases } from '../db/testing.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { fail } from '../kernel/result.ts';
import { addApplication } from './add-application.ts';
import { correctEvent } from './correct-event.ts';
import { deleteApplication } from './delete-application.ts';
import { deleteSearch } from './delete-search.ts';
import type { Deps } from './deps.ts';
import { editApplication } from './edit-application.ts';
import { listApplications } from './list-applications.ts';
import { mergeApplications } from './merge-applications.ts';
import { NewApplication, NewEvent } from './model.ts';
import { recordEvent } from './record-event.ts';
import { okValue, testDeps } from './testing.ts';
import { undoChanges } from './undo-changes.ts';

async function add(deps: Deps, application: object) {
  const given = NewApplication.parse({ company: 'Birch', ...application });
  return okValue(await addApplication(deps, given, { evenIfRecorded: true })).id;
}

async function found(deps: Deps, text: string) {
  return okValue(await listApplications(deps, { text })).items.map(({ id }) => id);
}

async function excerpt(deps: Deps, text: string) {
  const [item] = okValue(await listApplications(deps, { text })).items;
  if (!item?.excerpt) return null;
  const { field, text: told, marks } = item.excerpt;
  return { field, text: told, marked: marks.map(([from, to]) => told.slice(from, to)) };
}

describe.each(testDatabases)('the search by text on $name', ({ name, open }) => {
  const withDeps = (what: string, work: (deps: Deps) => Promise<void>) =>
    it(what, async () => {
      const deps = testDeps(await open());
      await work(deps);
      await deps.db.destroy();
    });

  const posting = 'We run Kubernetes in München. 我们在北京招聘工程师。東京のエンジニア、C++ or C#.';
  withDeps('finds words by their beginning in every field, all of them or nothing', async (deps) => {
    const id = await add(deps, {
      company: 'Ångström Labs',
      role: 'Backend Engineer',
      location: 'Łódź',
      tags: ['dream', 'remote first'],
      notes: "Kim's friend works there",
      postingText: posting,
    });
    okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'screen', note: 'asked about queues' })));
    await add(deps, { company: 'Elm', role: 'Data Engineer' });
    for (const text of [
      'angstrom',
      'ÅNGSTRÖM lab',
      'backend',
      'lodz',
      'drea',
      'remote',
      'kim friend',
      'queue',
      'kubern munch',
      'back kubernetes queues lodz',
      '北京',
      '招聘工程',
      '师',
      'エンジ',
      '東京 backend',
      'c++',
      'C#',
    ]) {
      expect({ text, found: await found(deps, text) }).toEqual({ text, found: [id] });
    }
    for (const text of ['ackend', 'kubernetesx', 'backend data', '京北', 'c+++', 'zzz']) {
      expect({ text, found: await found(deps, text) }).toEqual({ text, found: [] });
    }
  });

  const odd = [
    '"',
    '"acme',
    '*',
    'a*',
    'AND',
    'birch AND elm',
    'birch NOT elm',
    'OR OR',
    'NEAR(birch elm)',
    '(',
    ')(',
    '-birch',
    '^birch',
    'words:birch',
    "'birch",
    "birch' or '1'='1",
    '\\',
    'birch & elm | !oak',
    ':*',
    '<->',
    '😀',
    '\ud800',
    '\0',
    '\0birch',
    'b',
    '%',
    '_',
    'é',
    '北',
    `${'birch '.repeat(333)}ab`,
    'x'.repeat(2_000),
    '"'.repeat(2_000),
    Array.from({ length: 400 }, (_, at) => `w${at}`).join(' '),
  ];
  it.each(odd)('answers to %j', async (text) => {
    const deps = testDeps(await open());
    const id = await add(deps, { role: 'Engineer 😀' });
    expect([[], [id]]).toContainEqual(await found(deps, text));
    await deps.db.destroy();
  });

  it.each([
    { name: 'an emoji that is there', text: '😀', count: 1 },
    { name: 'an emoji that is not', text: '🚀', count: 0 },
    { name: 'one letter', text: 'b', count: 1 },
    { name: 'punctuation alone finds nothing', text: '"*(', count: 0 },
    { name: 'spaces alone are no filter', text: ' \t ', count: 1 },
    { name: 'operators are words', text: 'birch AND engineer', count: 0 },
    { name: 'words beyond the fiftieth do not count', text: `${'birch '.repeat(60)} zzz`, count: 0 },
    { name: 'quotes are left aside', text: '"birch"', count: 1 },
  ])('$name', async ({ text, count }) => {
    const deps = testDeps(await open());
    await add(deps, { role: 'Engineer 😀' });
    expect(await found(deps, text)).toHaveLength(count);
    await deps.db.destroy();
  });

  withDeps('follows edits, corrections, merges and deletions, and undo takes it back with them', async (deps) => {
    const one = await add(deps, { notes: 'alpha' });
    okValue(await editApplication(deps, one, { notes: 'beta' }));
    expect([await found(deps, 'alpha'), await found(deps, 'beta')]).toEqual([[], [one]]);
    okValue(await editApplication(deps, one, { company: 'Cedar' }));
    expect([await found(deps, 'birch'), await found(deps, 'cedar')]).toEqual([[], [one]]);
    okValue(await undoChanges(deps, 2));
    expect([await found(deps, 'alpha'), await found(deps, 'beta'), await found(deps, 'birch')]).toEqual([
      [one],
      [],
      [one],
    ]);

    const event = okValue(await recordEvent(deps, one, NewEvent.parse({ kind: 'note', note: 'gamma' }))).id;
    okValue(await correctEvent(deps, event, { note: 'delta' }));
    expect(await found(deps, 'delta')).toEqual([one]);
    const two = await add(deps, { company: 'Oak', postingText: 'epsilon' });
    okValue(await mergeApplications(deps, one, two));
    expect([await found(deps, 'epsilon'), await found(deps, 'oak')]).toEqual([[one], []]);
    okValue(await undoChanges(deps));
    expect([await found(deps, 'epsilon'), await found(deps, 'oak')]).toEqual([[two], [two]]);

    okValue(await deleteApplication(deps, one));
    expect(await found(deps, 'alpha')).toEqual([]);
    okValue(await undoChanges(deps));
    expect(await found(deps, 'alpha delta')).toEqual([one]);
    okValue(await deleteSearch(deps, 'My search'));
    const left = await sql<{ count: number }>`select count(*) as count from application_text`.execute(deps.db);
    expect(Number(left.rows[0]?.count)).toBe(0);
  });

  withDeps('keeps nothing of a change that was refused', async (deps) => {
    const id = await add(deps, { notes: 'alpha' });
    await makeChange(deps, 'edit', async ({ trx }) => {
      await trx.updateTable('application').set({ notes: 'beta' }).where('id', '=', id).execute();
      return fail({ kind: 'refused' } as const);
    });
    expect([await found(deps, 'alpha'), await found(deps, 'beta')]).toEqual([[id], []]);
  });

  withDeps('finds only what is of the account', async (deps) => {
    await deps.db.insertInto('account').values({ id: 'you', last_change: 0, created_at: '' }).execute();
    const yours = { ...deps, account: 'you' };
    const [one, other] = [await add(deps, { notes: 'alpha' }), await add(yours, { notes: 'alpha beta' })];
    expect([await found(deps, 'alpha'), await found(yours, 'alpha')]).toEqual([[one], [other]]);
    expect(await found(deps, 'beta')).toEqual([]);
  });

  withDeps('keeps to the order, the pages and the other filters of the list', async (deps) => {
    const ids: string[] = [];
    for (let at = 1; at <= 7; at++) {
      ids.unshift(await add(deps, { sentOn: `2026-11-0${at}`, notes: 'alpha', channel: at % 2 ? 'board' : 'direct' }));
    }
    await add(deps, { sentOn: '2026-11-09' });
    const first = okValue(await listApplications(deps, { text: 'alpha', limit: 3 }));
    const rest = okValue(await listApplications(deps, { text: 'alpha', limit: 10, cursor: first.next ?? '' }));
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    const filtered = okValue(await listApplications(deps, { text: 'alpha', channel: 'direct' })).items;
    expect(filtered.map(({ sentOn }) => sentOn)).toEqual(['2026-11-06', '2026-11-04', '2026-11-02']);
  });

  withDeps('shows where the words stand: in the row if all do, else where the first other one does', async (deps) => {
    const id = await add(deps, {
      role: 'Backend Engineer',
      notes: 'Second\nround',
      postingText: `${'Lorem ipsum. '.repeat(30)}Wir nutzen Küstennebel.${' dolor'.repeat(40)}`,
    });
    okValue(await recordEvent(deps, id, NewEvent.parse({ kind: 'note', note: 'asked for küsten' })));
    expect(await excerpt(deps, 'birc')).toEqual({ field: 'company', text: 'Birch', marked: ['Birc'] });
    expect(await excerpt(deps, 'engineer back')).toMatchObject({ field: 'role', marked: ['Back', 'Engineer'] });
    expect(await excerpt(deps, 'birch round')).toEqual({ field: 'notes', text: 'Second round', marked: ['round'] });
    expect(await excerpt(deps, 'kusten')).toEqual({ field: 'event', text: 'asked for küsten', marked: ['küsten'] });
    const long = await excerpt(deps, 'kustenneb');
    expect(long).toMatchObject({ field: 'posting', marked: ['Küstenneb'] });
    expect(long?.text).toMatch(/^…(Lorem )?ipsum\. Lorem ipsum\. .*Wir nutzen Küstennebel\. dolor .*dolor…$/);
    expect(okValue(await listApplications(deps)).items[0]?.excerpt).toBeNull();
  });

  withDeps('shows pieces of the first five hundred rows of an answer, and finds all', async (deps) => {
    const drafts = Array.from({ length: 520 }, (_, at) =>
      testDraft({ company: `Firm ${at}`, line: at + 2, notes: 'alpha' }),
    );
    await imported(deps, [testReading(drafts)]);
    const { items } = okValue(await listApplications(deps, { text: 'alpha' }));
    expect(items).toHaveLength(520);
    expect(items.map(({ excerpt: piece }) => piece !== null)).toEqual(drafts.map((_, at) => at < 500));
  });

  withDeps('holds a text with more different words than an index takes', async (deps) => {
    const characters = Array.from({ length: 100_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000)),
    );
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}`);
    const id = await add(deps, {
      postingText: characters.join(''),
      notes: words.slice(0, 10_000).join(' ').slice(0, 50_000),
    });
    expect(await found(deps, characters.slice(100, 104).join(''))).toEqual([id]);
  });

  const piece = fc.constantFrom(
    'go',
    'Go',
    'Gö',
    'golang',
    'c++',
    'C',
    '京',
    '東京',
    '東',
    'ß',
    'ss',
    '-',
    '"',
    '😀',
    'ガ',
    '1',
  );
  const text = fc
    .array(piece, { maxLength: 6 })
    .chain((pieces) => fc.constantFrom('', ' ').map((by) => pieces.join(by)));
  it('finds what holds a word that begins with each one looked for, and nothing else', async () => {
    const deps = testDeps(await open());
    const application = fc.record({ role: text, notes: text, postingText: text });
    await fc.assert(
      fc.asyncProperty(fc.array(application, { minLength: 1, maxLength: 4 }), text, async (given, query) => {
        const ids: string[] = [];
        for (const one of given) ids.push(await add(deps, { ...one, company: 'Birch', role: one.role.trim() || null }));
        const wanted = searchWords(query);
        const right = given.flatMap((one, at) => {
          const own = [one.role, one.notes, one.postingText, 'Birch'].flatMap(searchWords);
          return wanted.every((word) => own.some((held) => held.startsWith(word))) ? [ids[at]] : [];
        });
        if (query.trim() !== '')
          expect((await found(deps, query)).toSorted()).toEqual(wanted.length ? right.toSorted() : []);
        for (const id of ids) okValue(await deleteApplication(deps, id));
      }),
      { numRuns: name === 'sqlite' ? 150 : 25 },
    );
    await deps.db.destroy();
  });
});
