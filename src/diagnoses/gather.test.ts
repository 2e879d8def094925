import { expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addVariant } from '../experiments/add-variant.ts';
import { NewVariant } from '../experiments/model.ts';
import { readResumes } from '../experiments/read-resumes.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { NewApplication } from '../pipeline/model.ts';
import { okValue, testDeps } from '../pipeline/testing.ts';
import { gather } from './gather.ts';

it.each(testDatabases)('compares resumes with the postings they went to on $name', async ({ open }) => {
  const db = await open();
  const deps = { ...testDeps(db), readResumes: () => readResumes(testDeps(db)) };
  const today = deps.today();
  const read = async (asOf = today) => okValue(await gather(deps, { today, asOf, reference: null })).input.resumes;
  const keep = async (variant: Parameters<typeof NewVariant.parse>[0]) =>
    okValue(await addVariant(deps, NewVariant.parse(variant)));
  await keep({ name: 'Web', text: 'React' });
  await keep({ name: 'Note', kind: 'note', text: 'Skills: Kubernetes' });
  const sent = { company: 'Quixana', variant: 'web', sentOn: today, postingText: 'We run Kubernetes.' };
  okValue(await addApplication(deps, NewApplication.parse(sent)));
  okValue(await addApplication(deps, NewApplication.parse({ ...sent, company: 'Tavori', postingText: null })));
  expect(await read()).toBeUndefined();
  await keep({ name: 'Platform', text: 'Skills: Kubernetes' });
  const [found, ...others] = (await read()) ?? [];
  expect(others).toEqual([]);
  expect(found).toMatchObject({ name: 'Web', unsaid: [{ term: 'Kubernetes', listedBy: 'Platform' }] });
  expect(found?.postings).toHaveLength(1);
  expect(await read('2020-01-01')).toBeUndefined();
  await db.destroy();
});
