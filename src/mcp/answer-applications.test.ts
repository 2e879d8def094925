import { expect, it } from 'vitest';
import { openInMemory } from '../db/open.ts';
import { testDeps } from '../pipeline/testing.ts';
import { answerMany } from './answer-applications.ts';

it('says that a change is stored although the application is gone by now', async () => {
  const db = await openInMemory('2026-01-01T00:00:00Z');
  const said = await answerMany(testDeps(db), 'Changed', { ids: ['gone'], warnings: [] });
  expect(said).toMatchObject({
    ok: true,
    value: { data: { application: null }, text: expect.stringContaining('was stored') },
  });
  await db.destroy();
});
