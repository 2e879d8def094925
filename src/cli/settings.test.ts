import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse } from '../main/analysis.ts';
import { testCli } from './in-process-testing.ts';

const RANGES = '[{"stage": "response", "low": 0.05, "high": 0.16}, {"stage": "offer", "low": 0.1, "high": 0.3}]';
const LOG = 'Company,Role,Date Applied,Notes\nKestrel,Backend,2026-10-01,met at a fair\nBirch,Data,soon,\n,,,\n';
let cli: Awaited<ReturnType<typeof testCli>>;

beforeEach(async () => {
  cli = await testCli({
    files: { 'ranges.json': RANGES, 'bad.json': '{"stage": 1}', 'log.csv': LOG },
    analyse: async (input, options) => analyse(input, options),
  });
});
afterEach(() => {
  expect(cli.faults).toEqual([]);
  return cli.close();
});

describe('settings', () => {
  it('shows them, and what is typical', async () => {
    const { out } = await cli.run(['settings']);
    expect(out).toMatch(/zone +that of this machine\ntheme +system\nbedtime +not set\nreference +built in/);
    expect(out).toMatch(/response +cold +5 to 16 +built in, assumed/);
    expect(await cli.json('settings')).toEqual({ zone: null, theme: 'system', bedtime: null, reference: null });
  });

  it.each([
    { typed: '23:30', kept: '23:30' },
    { typed: '9:05', kept: '09:05' },
    { typed: '', kept: null },
  ])('keeps the bedtime $typed as $kept', async ({ typed, kept }) => {
    expect(await cli.json('settings', `bedtime=${typed}`)).toMatchObject({ bedtime: kept });
  });

  it.each(['24:00', '23', 'late', '7:5'])('refuses the bedtime %s, saying what one looks like', async (typed) => {
    const { code, err } = await cli.run(['settings', `bedtime=${typed}`]);
    expect(code).toBe(2);
    expect(err).toContain('is no time of day such as 23:30');
  });

  it('sets zone and theme, and takes them back with an empty value', async () => {
    expect(await cli.json('settings', 'zone=Europe/Berlin', 'theme=dark')).toMatchObject({
      zone: 'Europe/Berlin',
      theme: 'dark',
    });
    expect(await cli.json('settings', 'zone=', 'theme=')).toMatchObject({ zone: null, theme: 'system' });
  });

  it('replaces single ranges, of all channels or of one, and takes them back', async () => {
    await cli.json('settings', 'reference.response=4-9', 'reference.response.referral=20 to 50');
    const { reference } = await cli.json('settings', 'reference.response=5-10');
    expect(reference).toEqual([
      { stage: 'response', low: 0.2, high: 0.5, channel: 'referral' },
      { stage: 'response', low: 0.05, high: 0.1 },
    ]);
    const { out } = await cli.run(['settings']);
    expect(out).toMatch(/response +any +5 to 10 +yours/);
    expect(out).not.toContain('cold');
    await cli.json('settings', 'reference.response=');
    expect(await cli.json('settings', 'reference.response.referral=')).toMatchObject({ reference: null });
  });

  it('replaces all of them from a file, and brings the built-in ones back', async () => {
    expect(await cli.json('settings', 'reference=ranges.json')).toMatchObject({ reference: JSON.parse(RANGES) });
    expect(await cli.json('settings', 'reference=')).toMatchObject({ reference: null });
  });

  it.each([
    { name: 'no setting', typed: 'colour=red', code: 2, says: 'there is no setting "colour"' },
    { name: 'no field', typed: 'dark', code: 2, says: '"dark" is not field=value' },
    {
      name: 'no zone',
      typed: 'zone=Mars/Olympus',
      code: 2,
      says: '"Mars/Olympus" is no time zone such as Europe/Berlin',
    },
    {
      name: 'no theme',
      typed: 'theme=blue',
      code: 2,
      says: '"blue" is no theme (theme): use one of system, light, dark',
    },
    { name: 'no step', typed: 'reference.applied=1-2', code: 2, says: 'there is no step "applied"' },
    { name: 'no channel', typed: 'reference.response.pigeon=1-2', code: 2, says: 'there is no channel "pigeon"' },
    {
      name: 'a range the wrong way round',
      typed: 'reference.response=16-5',
      code: 2,
      says: '"16-5" is no range in 100',
    },
    { name: 'a certain rate', typed: 'reference.response=5-100', code: 2, says: 'between 0 and 100' },
    { name: 'a file that is not there', typed: 'reference=gone.json', code: 1, says: 'gone.json' },
    {
      name: 'a file that is no list',
      typed: 'reference=bad.json',
      code: 1,
      says: 'this is no list of ranges (bad.json)',
    },
  ])('refuses $name', async ({ typed, code, says }) => {
    const ended = await cli.run(['settings', typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
  });
});
