import { expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { testDeps } from '../pipeline/testing.ts';
import { experimentWords, isExperimentFailure } from './experiment-failure-words.ts';
import { NewExperiment } from './model.ts';
import { planExperiment } from './plan-experiment.ts';

it.each(testDatabases)('a plan before anything is recorded says what to do first on $name', async ({ open }) => {
  const db = await open();
  const arms = { a: { label: 'two pages' }, b: { label: 'one page' } };
  const plan = NewExperiment.parse({ question: 'One page?', varies: 'resume', arms, horizon: 40 });
  const planned = await planExperiment(testDeps(db), plan);
  if (planned.ok || !isExperimentFailure(planned.failure)) throw new Error('It is refused as a plan');
  expect(experimentWords(planned.failure)).toMatchObject({
    what: 'there is no search yet',
    mend: 'add an application first',
  });
  await db.destroy();
});
