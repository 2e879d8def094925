import { describe, expect, it } from 'vitest';
import { issueWords } from './issue-words.ts';
import { ApplicationEdit, NewApplication, NewEvent, ReplacedRange, SettingsEdit } from './model.ts';

const line = (schema: { safeParse: (value: unknown) => unknown }, given: unknown) => {
  const { error } = schema.safeParse(given) as ReturnType<typeof NewApplication.safeParse>;
  const [issue] = error?.issues ?? [];
  if (!issue) throw new Error('it fits');
  const { what, where, mend } = issueWords(issue, given);
  return `${what} (${where}): ${mend}`;
};

describe('what a schema objects to', () => {
  it.each([
    {
      name: 'no such channel',
      schema: ApplicationEdit,
      given: { channel: 'pigeon' },
      says: '"pigeon" is no channel (channel): use one of direct, board, referral, recruiter, network, inbound, other',
    },
    {
      name: 'an emptied intent',
      schema: ApplicationEdit,
      given: { intent: null },
      says: 'intent cannot be empty (intent): give it a value, or leave it out',
    },
    {
      name: 'an emptied name',
      schema: NewApplication,
      given: { company: ' ', role: null },
      says: 'company cannot be empty (company): give it a value, or leave it out',
    },
    {
      name: 'too long',
      schema: ApplicationEdit,
      given: { role: 'x'.repeat(201) },
      says: 'role is longer than 200 characters (role): shorten it',
    },
    {
      name: 'too many tags',
      schema: ApplicationEdit,
      given: { tags: Array(51).fill('go') },
      says: 'tags has more than 50 entries (tags): leave some out',
    },
    {
      name: 'no day',
      schema: NewEvent,
      given: { kind: 'screen', on: '2026-02-30' },
      says: '"2026-02-30" is no calendar day (on): write it as YYYY-MM-DD',
    },
    {
      name: 'no currency',
      schema: ApplicationEdit,
      given: { pay: { min: 1, max: 2, currency: 'EURO', period: null } },
      says: '"EURO" is no currency (pay.currency): write its three letters, such as EUR',
    },
    {
      name: 'a negative pay',
      schema: ApplicationEdit,
      given: { pay: { min: -1, max: 2, currency: null, period: null } },
      says: '"-1" is too small (pay.min): give a number from 0',
    },
    {
      name: 'a certain rate',
      schema: ReplacedRange,
      given: { stage: 'response', low: 0.1, high: 1 },
      says: 'high is too large (high): give a number below 1',
    },
    {
      name: 'text for a number',
      schema: ReplacedRange,
      given: { stage: 'response', low: 'a', high: 0.5 },
      says: '"a" is not a number (low): write a number',
    },
    {
      name: 'no zone',
      schema: SettingsEdit,
      given: { zone: 'Mars/Olympus' },
      says: '"Mars/Olympus" is no time zone such as Europe/Berlin (zone): correct "zone"',
    },
    {
      name: 'a strange field',
      schema: ApplicationEdit,
      given: { colour: 'red' },
      says: 'there is no field "colour" (): leave it out',
    },
    {
      name: 'a long value, cut',
      schema: ApplicationEdit,
      given: { channel: 'x'.repeat(99) },
      says: `"${'x'.repeat(60)}…" is no channel (channel): use one of direct, board, referral, recruiter, network, inbound, other`,
    },
  ])('$name', ({ schema, given, says }) => expect(line(schema, given)).toBe(says));
});
