import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS, EVENT_KINDS } from '../../analysis/model.ts';
import { COMMANDS } from '../commands.ts';
import { testHome } from '../testing.ts';
import { flatten, readCommandShapes, valuedOptions } from './command-shapes.ts';
import { hasShell, type Shell, testShells } from './testing.ts';

const TIMEOUT = 120_000;
const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];
let test: ReturnType<typeof testHome>;
let shells: ReturnType<typeof testShells>;

beforeAll(async () => {
  test = testHome();
  shells = testShells(test.folder, test.home);
  for (const shell of SHELLS) {
    const { out } = await test.run(['completion', shell]);
    writeFileSync(shells.script(shell), out);
  }
  await test.json('add', 'Kestrel Works, Backend Engineer, 2026-11-02');
  await test.json('add', 'Acorn, Data Engineer, 2026-11-03');
  await test.json('add', 'Acorn, SRE, 2026-11-04');
  await test.json('add', 'Gone Ltd, SRE, 2026-11-05');
  await test.json('log', 'Gone Ltd', 'rejected', '2026-11-06');
}, TIMEOUT);
afterAll(() => test.remove());

describe('what can be typed', () => {
  it('is known of every argument of every command', async () => {
    const shapes = await readCommandShapes(COMMANDS);
    expect(shapes.map(({ path }) => path[0])).toEqual(COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name));
    expect(flatten(shapes).length).toBeGreaterThan(shapes.length);
  });

  it('does not depend on the command as to which options take a value', async () => {
    const shapes = flatten(await readCommandShapes(COMMANDS));
    const valued = new Set(valuedOptions(shapes));
    const flags = shapes.flatMap(({ options }) => options.filter(({ values }) => values === null));
    const both = flags.flatMap(({ long, short }) => [long, short]).filter((name) => valued.has(name ?? ''));
    // "correct EVENT --retract" ends the line, so that nothing behind it is counted wrongly.
    expect(both).toEqual(['--retract']);
  });
});

/** What each shell offers behind a line; zsh shows the line as it completed it. */
interface Case {
  readonly name: string;
  readonly line: string;
  readonly offers: readonly string[] | Readonly<Record<'bash' | 'fish', readonly string[]>>;
  readonly zsh: string;
}

const CHANNEL_FIELDS = CHANNELS.map((channel) => `channel=${channel}`);
const CASES: readonly Case[] = [
  { name: 'a command', line: 'withd', offers: ['withdraw'], zsh: 'withdraw' },
  { name: 'what is below a command', line: 'searches u', offers: ['use'], zsh: 'searches use' },
  { name: 'an option', line: 'log x screen --he', offers: ['--held'], zsh: 'log x screen --held' },
  { name: 'an option below a command', line: 'searches add x --pa', offers: ['--pace'], zsh: 'searches add x --pace' },
  {
    name: 'the choices of an option',
    line: 'export --format ev',
    offers: ['events-csv'],
    zsh: 'export --format events-csv',
  },
  { name: 'a state', line: 'list --state wit', offers: ['withdrawn'], zsh: 'list --state withdrawn' },
  { name: 'a kind of event', line: 'log x feedback-r', offers: ['feedback-received'], zsh: 'log x feedback-received' },
  { name: 'a day', line: 'log x screen yes', offers: ['yesterday'], zsh: 'log x screen yesterday' },
  { name: 'a shell', line: 'completion fi', offers: ['fish'], zsh: 'completion fish' },
  {
    name: 'the place after an option with a value',
    line: 'log --note y x offe',
    offers: ['offer'],
    zsh: 'log --note y x offer',
  },
  {
    name: 'a company that is open, whatever the case, quoted as the shell needs it',
    line: 'show kes',
    offers: { bash: ['Kestrel\\ Works'], fish: ['Kestrel Works'] },
    zsh: 'show Kestrel\\ Works',
  },
  {
    name: 'the second of several',
    line: 'edit a1b2,kes',
    offers: { bash: ['a1b2,Kestrel\\ Works'], fish: ['a1b2,Kestrel Works'] },
    zsh: 'edit a1b2,Kestrel\\ Works',
  },
  { name: 'nothing that is over', line: 'show gon', offers: [], zsh: 'show gon' },
  { name: 'a field with the words it takes', line: 'edit x chann', offers: CHANNEL_FIELDS, zsh: 'edit x channel=' },
  {
    name: 'a word of a field, of which bash has parted the beginning off',
    line: 'edit x channel=ref',
    offers: { bash: ['referral'], fish: ['channel=referral'] },
    zsh: 'edit x channel=referral',
  },
  {
    name: 'the name of a search',
    line: 'list --search my',
    offers: { bash: ['My\\ search'], fish: ['My search'] },
    zsh: 'list --search My\\ search',
  },
  { name: 'a file', line: 'import jobs-of-a', offers: ['jobs-of-autumn.csv'], zsh: 'import jobs-of-autumn.csv' },
];

const HERE = SHELLS.map((shell) => ({
  shell,
  why: hasShell(shell) ? 'here' : 'not on this machine, so nothing of it is tried',
}));

describe.each(HERE)('$shell, $why', ({ shell }) => {
  const here = it.skipIf(!hasShell(shell));
  let offered: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    writeFileSync(`${test.folder}/jobs-of-autumn.csv`, '');
    if (hasShell(shell))
      offered = shells.offer(
        shell,
        CASES.map(({ line }) => `breakpoint ${line}`),
      );
  }, TIMEOUT);

  here('takes its script', () => {
    expect(shells.check(shell)).toMatchObject({ status: 0, stderr: '' });
  });

  here.each(CASES)('offers $name', ({ line, offers, zsh }) => {
    const expected = 'bash' in offers ? offers[shell === 'bash' ? 'bash' : 'fish'] : (offers as readonly string[]);
    const words = offered.get(`breakpoint ${line}`) ?? ['not asked'];
    expect(words.toSorted()).toEqual(shell === 'zsh' ? [`breakpoint ${zsh}`] : expected.toSorted());
  });
});

describe('fish, which has a breakpoint of its own', () => {
  it.skipIf(!hasShell('fish'))('means this one where there are words', { timeout: TIMEOUT }, () => {
    const ended = shells.run('fish', ['-N', '-c', 'source completion.fish; breakpoint --version']);
    expect(ended).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('complete', () => {
  it('makes no home, and says nothing where there is none', { timeout: TIMEOUT }, async () => {
    const fresh = testHome();
    for (const what of ['applications', 'searches', 'contacts', 'batches', 'backups']) {
      expect(await fresh.run(['complete', what])).toEqual({ code: 0, out: '', err: '' });
    }
    expect(existsSync(fresh.home)).toBe(false);
    fresh.remove();
  });

  it('names a company that is open once, and the ids where one name means several', { timeout: TIMEOUT }, async () => {
    const offers = (await test.json('complete', 'applications')) as { value: string; about: string }[];
    const acorns = offers.filter(({ about }) => about.startsWith('Acorn'));
    expect(acorns.map(({ about }) => about)).toEqual([
      'Acorn, SRE, 2026-11-04, applied',
      'Acorn, Data Engineer, 2026-11-03, applied',
    ]);
    expect(offers).toContainEqual({ value: 'Kestrel Works', about: 'Backend Engineer, 2026-11-02, applied' });
    const [first] = acorns;
    const begun = await test.json('complete', 'applications', (first?.value ?? '').slice(0, 4));
    expect(begun).toMatchObject([{ value: first?.value }]);
  });

  it('knows the words of the ledger', async () => {
    const log = (await readCommandShapes(COMMANDS)).find(({ path }) => path[0] === 'log');
    expect(log?.positionals[1]).toEqual({ kind: 'words', words: EVENT_KINDS });
  });
});
