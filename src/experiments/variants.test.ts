import { describe, expect, it } from 'vitest';
import { dumpLedger, testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { NewApplication } from '../pipeline/model.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { addVariant } from './add-variant.ts';
import { deleteVariant } from './delete-variant.ts';
import { diffVariants } from './diff-variants.ts';
import { drawNext } from './draw-next.ts';
import { editVariant } from './edit-variant.ts';
import { listVariants } from './list-variants.ts';
import { NewExperiment, NewVariant } from './model.ts';
import { planExperiment } from './plan-experiment.ts';
import { readExperiment } from './read-experiment.ts';
import { readVariant } from './read-variant.ts';
import { startExperiment } from './start-experiment.ts';

const cv = (name: string, text: string) => NewVariant.parse({ name, text });

async function add(deps: Deps, name: string, text: string) {
  return okValue(await addVariant(deps, cv(name, text)));
}

describe.each(testDatabases)('resumes on $name', ({ open }) => {
  it('makes the next version of a name that is there, whatever its case', async () => {
    const db = await open();
    const deps = testDeps(db);
    const one = await add(deps, 'CV', 'Two pages.');
    const two = await add(deps, 'cv', 'One page.');
    expect([one.label, two.label, two.version]).toEqual(['CV', 'CV v2', 2]);
    expect((await listVariants(deps)).map(({ label }) => label)).toEqual(['CV v2', 'CV']);
    expect(okValue(await readVariant(deps, 'CV v1')).id).toBe(one.id);
    expect(okValue(await readVariant(deps, 'CV')).id).toBe(two.id);
    await db.destroy();
  });

  it('keeps what was sent: a new text is then a new version, and undo takes it back', async () => {
    const db = await open();
    const deps = testDeps(db);
    const one = await add(deps, 'CV', 'Two pages.');
    expect(okValue(await editVariant(deps, one.id, { text: 'Two full pages.' })).id).toBe(one.id);
    okValue(await addApplication(deps, NewApplication.parse({ company: 'Acme', variant: 'CV' })));
    expect(okValue(await readVariant(deps, one.id)).sentTo).toHaveLength(1);
    const before = await dumpLedger(db);
    const next = okValue(await editVariant(deps, one.id, { text: 'One page.' }));
    expect([next.version, next.text]).toEqual([2, 'One page.']);
    expect(okValue(await readVariant(deps, one.id)).text).toBe('Two full pages.');
    expect(await editVariant(deps, one.id, { name: 'Other' })).toMatchObject({ failure: { kind: 'bad-plan' } });
    await undoChanges(deps, 1);
    expect(await dumpLedger(db)).toEqual(before);
    await db.destroy();
  });

  it.each([
    {
      name: 'a line replaced',
      a: 'Ada\nCOBOL\nLeeds',
      b: 'Ada\nRust\nLeeds',
      told: ['same Ada', 'removed COBOL', 'added Rust', 'same Leeds'],
    },
    { name: 'nothing, but for the breaks', a: 'Ada\r\nLeeds', b: 'Ada\nLeeds\n', told: ['same Ada', 'same Leeds'] },
    { name: 'everything from nothing', a: '', b: 'Ada', told: ['added Ada'] },
  ])('tells what differs: $name', async ({ a, b, told }) => {
    const db = await open();
    const deps = testDeps(db);
    await add(deps, 'A', a);
    await add(deps, 'B', b);
    const lines = okValue(await diffVariants(deps, 'A', 'B'));
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual(told);
    await db.destroy();
  });

  it('notes on the application what was drawn, says an arm that changed midway, and is kept while it is an arm', async () => {
    const db = await open();
    const deps = testDeps(db);
    const [a, b] = [await add(deps, 'Long', 'Two pages.'), await add(deps, 'Short', 'One page.')];
    okValue(await addApplication(deps, NewApplication.parse({ company: 'First', intent: 'wish' })));
    const arms = { a: { label: 'two pages', variantId: a.id }, b: { label: 'one page', variantId: b.id } };
    const plan = NewExperiment.parse({ question: 'Shorter?', varies: 'resume', arms, horizon: 20 });
    const { id } = okValue(await planExperiment(deps, plan));
    okValue(await startExperiment(deps, id));
    okValue(await drawNext(deps, { drafts: [NewApplication.parse({ company: 'Basalt', intent: 'draft' })] }));
    okValue(await editApplication(deps, 'Basalt', { sentOn: deps.today(), intent: 'sent' }));
    const rows = await db.selectFrom('application').select(['variant']).where('variant', 'is not', null).execute();
    expect(rows).toEqual([{ variant: 'Short' }]);
    expect(await deleteVariant(deps, 'Short')).toMatchObject({ failure: { kind: 'variant-in-use' } });
    okValue(await editVariant(deps, 'Short', { text: 'Half a page.' }));
    const { log, guardrails } = okValue(await readExperiment(deps, id));
    expect(log.map(({ kind }) => kind)).toContain('variant-changed');
    expect(guardrails.find((one) => one.id === 'variant-changed')?.sentence).toContain('23 November');
    await db.destroy();
  });
});
