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

const added = async (line: string): Promise<string> => (await cli.json('add', line)).id;

describe('correct and withdraw', () => {
  let [application, event] = ['', ''];
  beforeEach(async () => {
    application = await added('Kestrel, Backend, 2026-11-02');
    event = (await cli.json('log', application, 'screen', '2026-11-10')).id;
  });

  it('corrects an event by its fields, days in words; the event stays beneath', async () => {
    const corrected = await cli.json(
      'correct',
      event,
      'kind=technical',
      'on=yesterday',
      'planned=tomorrow',
      'note=two of them',
    );
    expect(corrected).toMatchObject({
      applicationId: application,
      application: {
        stage: 'technical',
        timeline: [
          {},
          { kind: 'technical', on: '2026-11-22', plannedOn: '2026-11-24', note: 'two of them', corrects: event },
        ],
        superseded: [{ id: event }],
      },
    });
  });

  it('empties a field, and takes the names of the API too', async () => {
    expect(await cli.json('correct', event, 'heldOn=2026-11-12', 'on=')).toMatchObject({
      application: { timeline: [{}, { on: null, heldOn: '2026-11-12' }] },
    });
  });

  it('retracts what never happened, by either command', async () => {
    expect(await cli.json('correct', event, '--retract')).toMatchObject({ application: { stage: 'applied' } });
    const again = (await cli.json('log', application, 'screen', '2026-11-10')).id;
    expect(await cli.json('log', application, '--retract', again)).toMatchObject({ application: { stage: 'applied' } });
  });

  it.each([
    { name: 'nothing to correct', typed: [], code: 2, says: 'nothing is corrected' },
    {
      name: 'a field that is none',
      typed: ['colour=red'],
      code: 2,
      says: 'there is no field "colour": use one of kind, on',
    },
    { name: 'no field', typed: ['yesterday'], code: 2, says: '"yesterday" is not field=value' },
    { name: 'a kind that is none', typed: ['kind=ghosted'], code: 2, says: 'there is no event "ghosted" (kind)' },
    { name: 'an emptied kind', typed: ['kind='], code: 2, says: 'there is no event ""' },
    { name: 'no day', typed: ['held=soon'], code: 2, says: '"soon" is no calendar day (held)' },
    { name: 'two days', typed: ['on=3/4/2026'], code: 2, says: '"3/4/2026" is 2026-04-03 or 2026-03-04 (on)' },
    {
      name: 'a day to come',
      typed: ['held=2027-01-01'],
      code: 1,
      says: 'has not come yet, today is 2026-11-23 (held)',
    },
    { name: 'both at once', typed: ['--retract', 'kind=final'], code: 2, says: '--retract' },
  ])('refuses $name', async ({ typed, code, says }) => {
    const ended = await cli.run(['correct', event, ...typed]);
    expect({ code: ended.code, out: ended.out }).toEqual({ code, out: '' });
    expect(ended.err).toContain(says);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('withdraws today unless a day is given, and not what is over', async () => {
    expect(await cli.json('withdraw', 'kestrel')).toMatchObject({
      application: { state: 'withdrawn', timeline: [{}, {}, { on: '2026-11-23' }] },
    });
    expect(await cli.run(['withdraw', 'kestrel'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('withdrawn'),
    });
    await cli.json('undo');
    const given = await cli.json('withdraw', 'kestrel', '2026-11-20', '--note', 'another offer');
    expect(given.application.timeline[2]).toMatchObject({ on: '2026-11-20', note: 'another offer' });
  });
});
