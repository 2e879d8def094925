import { describe, expect, it } from 'vitest';
import { ApplicationEdit, NewApplication, SearchEdit, SettingsEdit } from './model.ts';

describe('an edit says only what was said', () => {
  it.each([
    { name: 'of an application', schema: ApplicationEdit, edit: { notes: 'called back' } },
    { name: 'of an application, a field emptied', schema: ApplicationEdit, edit: { role: null } },
    { name: 'of a search', schema: SearchEdit, edit: { name: 'Autumn' } },
    { name: 'of the settings', schema: SettingsEdit, edit: { theme: 'dark' } },
    { name: 'of nothing', schema: SettingsEdit, edit: {} },
  ])('$name', ({ schema, edit }) => expect(schema.parse(edit)).toEqual(edit));

  it.each([
    { name: 'an unknown field', schema: ApplicationEdit, edit: { salary: 1 } },
    { name: 'a day that is none', schema: ApplicationEdit, edit: { sentOn: '2026-02-30' } },
    { name: 'a company without a name', schema: ApplicationEdit, edit: { company: ' ' } },
  ])('refuses $name', ({ schema, edit }) => expect(schema.safeParse(edit).success).toBe(false));
});

it('fills what a new application leaves open', () => {
  const added = NewApplication.parse({ company: ' Acme ' });
  expect(added).toMatchObject({ company: 'Acme', role: null, sentOn: null, intent: 'sent', tags: [] });
});
