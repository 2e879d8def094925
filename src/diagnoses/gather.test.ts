import { expect, it } from 'vitest';
import { testDatabases } from '../db/testing.ts';
import { addVariant } from '../experiments/add-variant.ts';
import { NewVariant } from '../experiments/model.ts';
import { readResumes } from '../experiments/read-resumes.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { changeSettings } from '../pipeline/change-settings.ts';
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

it.each(testDatabases)(
  'reads the hours of what was typed in on its day, where there is a bedtime, on $name',
  async ({ open }) => {
    const db = await open();
    const around = testDeps(db);
    const at = (now: string) => ({ ...around, now: () => now, zone: () => 'Europe/Berlin' });
    const deps = at('2026-11-22T12:00:00Z');
    const read = async (asOf = '2026-11-22') =>
      okValue(await gather(deps, { today: '2026-11-22', asOf, reference: null })).input.hours;
    const add = async (now: string, fields: object) =>
      okValue(await addApplication(at(now), NewApplication.parse({ role: 'Developer', ...fields }))).id;
    const late = await add('2026-11-20T23:40:00Z', { company: 'Quixana', sentOn: '2026-11-20' });
    await add('2026-11-20T23:40:30Z', { company: 'Tavori', sentOn: '2026-11-20' });
    await add('2026-11-21T20:00:00Z', { company: 'Belmora', sentOn: '2026-11-15' });
    await add('2026-11-21T20:05:00Z', { company: 'Ostrella', intent: 'wish' });
    const early = await add('2026-11-21T20:10:00Z', { company: 'Fenwick', sentOn: '2026-11-21' });
    expect(await read()).toBeUndefined();
    okValue(await changeSettings(deps, { bedtime: '23:10' }));
    expect(await read()).toEqual({
      bedtime: '23:10',
      written: [
        { id: late, evening: '2026-11-20', hoursAfter: 1.5 },
        { id: early, evening: '2026-11-21', hoursAfter: -2 },
      ],
    });
    expect((await read('2026-11-20'))?.written).toHaveLength(1);
    await db.destroy();
  },
);
