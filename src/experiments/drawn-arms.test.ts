import { expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { listApplications } from '../pipeline/list-applications.ts';
import { NewApplication } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';
import { drawNext } from './draw-next.ts';
import { NewExperiment } from './model.ts';
import { overrideDraw } from './override-draw.ts';
import { planExperiment } from './plan-experiment.ts';
import { startExperiment } from './start-experiment.ts';

const QUESTION = 'Does one page bring more responses?';

it.each(testDatabases)('an application tells what was drawn for it on $name', async ({ open }) => {
  const db = await open();
  const deps = { ...testDeps(db, '2026-11-23'), chance: () => 0.9 };
  const { id: other } = okValue(await addApplication(deps, NewApplication.parse({ company: 'First', intent: 'wish' })));
  const arms = { a: { label: 'two pages' }, b: { label: 'one page' } };
  const plan = NewExperiment.parse({ question: QUESTION, varies: 'resume', arms, horizon: 40 });
  const { id: experimentId } = okValue(await planExperiment(deps, plan));
  okValue(await startExperiment(deps, experimentId));
  const draft = NewApplication.parse({ company: 'Acme', role: 'Engineer', intent: 'draft' });
  const [drawn] = okValue(await drawNext(deps, { drafts: [draft] })).applications;
  const [id, drawId] = [drawn?.id ?? '', drawn?.drawn[0]?.drawId ?? ''];
  const arm = drawn?.drawn[0]?.arm ?? 'a';
  const label = arms[arm].label;
  const asDrawn = { drawId, experimentId, question: QUESTION, arm, label, sentAs: null };
  expect(okValue(await readApplication(deps, id)).drawn).toEqual([asDrawn]);
  expect(okValue(await readApplication(deps, other)).drawn).toEqual([]);

  const used = arm === 'a' ? 'b' : 'a';
  okValue(await overrideDraw(deps, drawId, { used, because: 'They asked for it' }));
  const sentAs = { arm: used, label: arms[used].label, because: 'They asked for it' };
  const listed = okValue(await listApplications(deps)).items.map((row) => [row.company, row.drawn]);
  expect(Object.fromEntries(listed)).toEqual({ Acme: [{ ...asDrawn, sentAs }], First: [] });

  okValue(await undoChanges(deps, 1));
  expect(okValue(await readApplication(deps, id)).drawn).toEqual([asDrawn]);
  await db.destroy();
});
