import { deleteForGood } from '../../src/archive/delete-for-good.ts';
import { takeBackBatch } from '../../src/archive/take-back-batch.ts';
import { applyImport } from '../../src/intake/accept.ts';
import type { Draft } from '../../src/intake/draft.ts';
import { testDraft, testReading } from '../../src/intake/testing.ts';
import { addDays } from '../../src/kernel/day.ts';
import { addApplication } from '../../src/pipeline/add-application.ts';
import { addContact } from '../../src/pipeline/add-contact.ts';
import { addSearch } from '../../src/pipeline/add-search.ts';
import { changeSettings } from '../../src/pipeline/change-settings.ts';
import { correctEvent } from '../../src/pipeline/correct-event.ts';
import { deleteApplication } from '../../src/pipeline/delete-application.ts';
import { deleteSearch } from '../../src/pipeline/delete-search.ts';
import type { Deps } from '../../src/pipeline/deps.ts';
import { editApplication } from '../../src/pipeline/edit-application.ts';
import { mergeApplications } from '../../src/pipeline/merge-applications.ts';
import { EventCorrection, NewApplication, NewContact, NewEvent, NewSearch } from '../../src/pipeline/model.ts';
import { recordEvent } from '../../src/pipeline/record-event.ts';
import { refreshStandings } from '../../src/pipeline/refresh-standings.ts';
import { rememberMapping } from '../../src/pipeline/remember-mapping.ts';
import { undoChanges } from '../../src/pipeline/undo-changes.ts';
import { withdrawApplication } from '../../src/pipeline/withdraw-application.ts';
import { type Chance, chanceOf } from './chance.ts';
import { EXPERIMENT_STEPS } from './made-up-experiments.ts';
import { ODD_TEXTS } from './odd-texts.data.ts';

/** Deps whose clock moves on by a second with every look, and whose ids count up. */
export function movingDeps({ db, account }: Pick<Deps, 'db' | 'account'>, prefix = 'a'): Deps {
  let [made, looks, tosses] = [0, 0, 0];
  const beginning = Date.parse('2026-06-01T09:00:00Z');
  return {
    db,
    account,
    newId: () => `${prefix}${++made}`,
    today: () => '2026-11-23',
    now: () => new Date(beginning + ++looks * 1000).toISOString(),
    // Steps of the golden ratio: as even as coins, and the same every time.
    chance: () => (++tosses * 0.618_033_988_7) % 1,
  };
}

/** Does `steps` operations by chance, of every kind there is; what an operation refuses is left at that. */
export async function makeUpLedger(deps: Deps, { seed, steps }: { seed: number; steps: number }): Promise<void> {
  const chance = chanceOf(seed);
  // Somewhere to begin, so that no ledger stays empty.
  for (let first = 0; first < 3; first++) await STEPS.add(deps, chance);
  for (let step = 0; step < steps; step++) await STEPS[chance.oneOf(LIKELY)](deps, chance);
}

const STEPS = {
  add: async (deps: Deps, { below, oneOf }: Chance) =>
    addApplication(
      deps,
      NewApplication.parse({
        company: below(9) === 0 ? null : oneOf(ODD_TEXTS),
        role: oneOf(['Backend Engineer', 'SRE', ...ODD_TEXTS]),
        sentOn: below(5) === 0 ? null : someDay(below),
        channel: oneOf([null, 'board', 'referral', 'inbound'] as const),
        tags: below(3) === 0 ? [oneOf(ODD_TEXTS).slice(0, 50), 'remote'] : [],
        notes: below(3) === 0 ? oneOf(ODD_TEXTS) : null,
        postingText: below(4) === 0 ? oneOf(ODD_TEXTS).repeat(20) : null,
        pay: below(4) === 0 ? { min: below(9) / 3, max: 0.1 + 0.2, currency: 'EUR', period: 'year' } : null,
      }),
      { evenIfRecorded: true },
    ),
  wish: async (deps: Deps, { oneOf }: Chance) =>
    addApplication(
      deps,
      NewApplication.parse({ company: oneOf(ODD_TEXTS), intent: oneOf(['wish', 'draft'] as const) }),
    ),
  record: async (deps: Deps, { below, oneOf }: Chance) => {
    const kind = oneOf(['responded', 'screen', 'technical', 'offer', 'rejected', 'accepted', 'note'] as const);
    const note = below(3) === 0 ? oneOf(ODD_TEXTS) : null;
    const event = NewEvent.parse({ kind, on: below(4) === 0 ? null : someDay(below), note });
    return onSome(deps, oneOf, (id) => recordEvent(deps, id, event));
  },
  correct: async (deps: Deps, { below, oneOf }: Chance) => {
    const events = await deps.db.selectFrom('event').select('id').where('account_id', '=', deps.account).execute();
    if (events.length === 0) return;
    const correction = below(2) === 0 ? { retracted: true } : { on: someDay(below), note: oneOf(ODD_TEXTS) };
    return correctEvent(deps, oneOf(events).id, EventCorrection.parse(correction));
  },
  edit: async (deps: Deps, { below, oneOf }: Chance) => {
    const edit = oneOf([
      { company: oneOf(ODD_TEXTS) },
      { role: oneOf(ODD_TEXTS), level: 'senior' },
      { contact: oneOf(ODD_TEXTS) },
      { sentOn: someDay(below) },
      { notes: null, tags: [] },
    ]);
    return onSome(deps, oneOf, (id) => editApplication(deps, id, edit));
  },
  merge: async (deps: Deps, { oneOf }: Chance) =>
    onSome(deps, oneOf, (id) => onSome(deps, oneOf, (other) => mergeApplications(deps, id, other))),
  withdraw: async (deps: Deps, { oneOf }: Chance) => onSome(deps, oneOf, (id) => withdrawApplication(deps, id)),
  delete: async (deps: Deps, { oneOf }: Chance) => onSome(deps, oneOf, (id) => deleteApplication(deps, id)),
  search: async (deps: Deps, { below, oneOf }: Chance) =>
    addSearch(deps, NewSearch.parse({ name: `${oneOf(ODD_TEXTS).slice(0, 60)} ${below(99)}`, pacePerWeek: 7.5 }), {
      activate: below(2) === 0,
    }),
  deleteSearch: async (deps: Deps, { oneOf }: Chance) => {
    const searches = await deps.db.selectFrom('search').select('id').where('account_id', '=', deps.account).execute();
    return searches.length < 2 ? undefined : deleteSearch(deps, oneOf(searches).id);
  },
  import: async (deps: Deps, chance: Chance) => {
    const drafts = Array.from({ length: 1 + chance.below(6) }, (_, line) => someDraft(chance, line + 2));
    return applyImport(deps, [testReading(drafts, chance.oneOf(['jobs.csv', 'Bewerbungen "2026".xlsx']))]);
  },
  tellOtherwise: async (deps: Deps, { below, oneOf }: Chance) => {
    const events = [{ kind: oneOf(['rejected', 'accepted'] as const), on: someDay(below) }];
    const known = { company: 'Told Twice', role: 'Engineer', sentOn: '2026-06-01', events };
    return applyImport(deps, [testReading([testDraft(known)], oneOf(['jobs.csv', 'mail.csv']))]);
  },
  takeBack: async (deps: Deps, { oneOf }: Chance) => {
    const batches = await deps.db.selectFrom('batch').select('id').where('account_id', '=', deps.account).execute();
    return batches.length === 0 ? undefined : takeBackBatch({ ...deps, refreshStandings }, oneOf(batches).id);
  },
  contact: async (deps: Deps, { below, oneOf }: Chance) =>
    addContact(
      deps,
      NewContact.parse({
        name: oneOf(ODD_TEXTS),
        company: below(2) === 0 ? oneOf(ODD_TEXTS) : null,
        notes: 'met once',
      }),
    ),
  settings: async (deps: Deps, { oneOf }: Chance) =>
    changeSettings(
      deps,
      oneOf([
        { zone: 'Europe/Berlin' },
        { theme: 'dark' as const },
        { reference: [{ stage: 'response' as const, low: 0.1 + 0.2, high: 0.7 }] },
      ]),
    ),
  mapping: async (deps: Deps, { oneOf }: Chance) =>
    rememberMapping(deps, ['Employer', oneOf(ODD_TEXTS)], { company: ['Employer'], 'value:7': [oneOf(ODD_TEXTS)] }),
  forGood: async (deps: Deps, { oneOf }: Chance) =>
    onSome(deps, oneOf, (id) => deleteForGood({ ...deps, home: null }, [id])),
  undo: async (deps: Deps, { below }: Chance) => undoChanges(deps, 1 + below(3)),
  ...EXPERIMENT_STEPS,
};

/** What a person does often stands here often. */
const LIKELY: readonly (keyof typeof STEPS)[] = [
  ...(['add', 'add', 'add', 'record', 'record', 'record', 'record', 'edit', 'edit', 'import', 'import'] as const),
  ...(['planAndStart', 'drawDrafts', 'drawDrafts', 'drawDrafts'] as const),
  ...(Object.keys(STEPS) as (keyof typeof STEPS)[]),
];

function someDay(below: Chance['below']): string {
  return addDays('2026-11-22', -below(120));
}

function someDraft({ below, oneOf }: Chance, line: number): Draft {
  const sentOn = below(6) === 0 ? null : someDay(below);
  return testDraft({
    company: oneOf(ODD_TEXTS),
    role: oneOf(ODD_TEXTS),
    sentOn,
    line,
    ...(below(3) === 0 ? { contact: oneOf(ODD_TEXTS), notes: oneOf(ODD_TEXTS), tags: ['imported'] } : {}),
    events: below(2) === 0 ? [] : [{ kind: 'rejected', on: sentOn, note: oneOf(ODD_TEXTS) }],
  });
}

async function onSome<Value>({ db, account }: Deps, oneOf: Chance['oneOf'], work: (id: string) => Promise<Value>) {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('account_id', '=', account)
    .orderBy('id')
    .execute();
  return rows.length === 0 ? undefined : work(oneOf(rows).id);
}
