import { describe, expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { addVariant } from './add-variant.ts';
import { closeExperiment } from './close-experiment.ts';
import { drawNext } from './draw-next.ts';
import { editVariant } from './edit-variant.ts';
import { NewVariant } from './model.ts';
import { readExperiment } from './read-experiment.ts';
import { coinDeps, draft, started } from './testing.ts';

const guard = async (deps: Deps, id: string, wanted: string) =>
  okValue(await readExperiment(deps, id)).guardrails.find((one) => one.id === wanted);

async function drawAndSend(deps: Deps, company: string, sentOn = deps.today()): Promise<string> {
  const { applications } = okValue(await drawNext(deps, { drafts: [draft(company)] }));
  const id = applications[0]?.id ?? '';
  okValue(await editApplication(deps, id, { sentOn, intent: 'sent' }));
  return id;
}

describe.each(testDatabases)('what breaks an experiment on $name', ({ open }) => {
  it('is a text changed midway, though another change before did no harm', async () => {
    const db = await open();
    const { deps, moveTo } = coinDeps(testDeps(db, '2026-11-02'));
    const short = okValue(await addVariant(deps, NewVariant.parse({ name: 'Short', text: 'One page.' })));
    const id = await started(deps, {
      arms: { a: { label: 'two pages' }, b: { label: 'one page', variantId: short.id } },
    });
    const holds = async () => (await guard(deps, id, 'variant-changed'))?.holds;
    okValue(await editVariant(deps, 'Short', { text: 'One page, without the typo.' }));
    await drawAndSend(deps, 'Acme');
    moveTo('2026-11-03');
    await drawAndSend(deps, 'Basalt');
    expect(await holds()).toBe(true);
    moveTo('2026-11-04');
    okValue(await editVariant(deps, 'Short', { text: 'Half a page.' }));
    expect(await holds()).toBe(true);
    await drawAndSend(deps, 'Cove');
    expect(await holds()).toBe(false);
    moveTo('2026-11-20');
    okValue(await editVariant(deps, 'Short', { text: 'A line.' }));
    expect(okValue(await readExperiment(deps, id)).verdictName).toBe('broken');
    await db.destroy();
  });

  it('is not what another experiment draws once this one is closed, and that one leaves it out', async () => {
    const db = await open();
    const { deps, moveTo } = coinDeps(testDeps(db, '2026-11-02'));
    const first = await started(deps);
    okValue(await drawNext(deps, { drafts: [draft('Acme')] }));
    okValue(await closeExperiment(deps, first, { decision: 'none' }));
    moveTo('2026-11-09');
    const second = await started(deps, { question: 'A line less?' });
    const { applications } = okValue(await drawNext(deps, { application: 'Acme' }));
    expect(applications[0]).toMatchObject({
      drawn: [],
      leftOut: [{ experimentId: second, because: '"Does one page bring more responses?" drew for it already' }],
    });
    for (const id of [first, second]) expect(await guard(deps, id, 'overlap')).toMatchObject({ holds: true });
    await db.destroy();
  });

  it('is a day of sending well before the draw, until that day is mended', async () => {
    const db = await open();
    const { deps } = coinDeps(testDeps(db, '2026-11-20'));
    const id = await started(deps);
    const acme = await drawAndSend(deps, 'Acme', '2026-11-19');
    expect(await guard(deps, id, 'clock')).toMatchObject({ holds: true });
    okValue(await editApplication(deps, acme, { sentOn: '2026-11-18' }));
    expect(await guard(deps, id, 'clock')).toMatchObject({
      holds: false,
      sentence: expect.stringContaining('1 application is dated as sent before the draw'),
    });
    okValue(await editApplication(deps, acme, { sentOn: '2026-11-20' }));
    expect(await guard(deps, id, 'clock')).toMatchObject({ holds: true });
    await db.destroy();
  });
});
