import { expect, it } from 'vitest';
import { NewApplication } from '../../../pipeline/model.ts';
import type { Draft } from '../../draft.ts';
import { fitDraft } from './fit-draft.ts';

const origin = { file: 'x.csv', line: 4 };
const short: Draft = { company: 'Birch', role: 'Data', sentOn: '2026-09-01', state: 'open', events: [], origin };

it('leaves a draft as it is that the ledger can take', () => {
  const longest = {
    ...short,
    company: 'B'.repeat(200),
    notes: 'n'.repeat(50_000),
    tags: Array(50).fill('t'.repeat(60)),
  };
  expect(fitDraft(longest)).toEqual({ draft: longest, cut: null });
});

it('makes of texts of any length what a person could have typed', () => {
  const text = '🙂 x'.repeat(30_000);
  const draft = {
    ...short,
    ...{ company: text, role: text, level: text, variant: text, location: text, companySize: text },
    ...{ postingUrl: text, tags: Array<string>(60).fill(text), notes: text },
    events: [{ kind: 'submitted', on: '2026-09-01', note: text } as const],
  };
  const { draft: fit, cut } = fitDraft(draft);
  const { company, role, level, variant, location, companySize, tags, notes } = fit;
  const typed = NewApplication.safeParse({ company, role, level, variant, location, companySize, tags, notes });
  expect(typed.error).toBeUndefined();
  expect(fit.postingUrl).toBeUndefined();
  expect(fit.events[0]?.note?.length).toBeLessThanOrEqual(10_000);
  expect(fit.company?.isWellFormed()).toBe(true);
  expect(cut).toMatchObject({ origin, because: expect.stringContaining('notes') });
});

it('keeps the whole of what it cuts in the notes', () => {
  const role = `Data ${'x'.repeat(300)}`;
  const { draft } = fitDraft({ ...short, role, notes: 'met at a fair' });
  expect(draft.role).toHaveLength(200);
  expect(draft.notes).toBe(`met at a fair\nRole: ${role}`);
});
