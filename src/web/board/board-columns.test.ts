import { describe, expect, it } from 'vitest';
import type { SilentApplication } from '../../analysis/report.ts';
import type { ApplicationRow } from '../../http/api.ts';
import { boardColumns } from './board-columns.ts';
import { cardNews, chanceStill, spokenNews, waited } from './card-words.ts';

const TODAY = '2026-11-23';
const ROW: ApplicationRow = {
  id: 'a',
  company: 'Acme',
  role: 'Engineer',
  sentOn: '2026-11-20',
  stage: 'applied',
  state: 'open',
  channel: null,
  searchId: 's',
  variant: null,
  location: null,
  tags: [],
  drawn: [],
  intent: 'sent',
  lastOn: '2026-11-20',
  plannedOn: null,
  plannedKind: null,
  excerpt: null,
};
const row = (given: Partial<ApplicationRow>): ApplicationRow => ({ ...ROW, ...given });
const silence = (id: string, mayHear: number): SilentApplication => ({
  id,
  stage: 'response',
  silentDays: 3,
  mayHear,
  mayGoOn: mayHear / 2,
});
const chancesOf = (given: readonly SilentApplication[]) => new Map(given.map((one) => [one.id, one]));
const ids = (rows: readonly ApplicationRow[], given: readonly SilentApplication[] = []) =>
  boardColumns(rows, chancesOf(given), TODAY).map(({ stage, items }) => [
    stage,
    items.map((item) => (item.kind === 'age' ? `${item.words}, ${item.count}` : item.card.row.id)),
  ]);

describe('the columns', () => {
  it.each([
    { name: 'what was sent today', sentOn: '2026-11-23', age: 'sent in the last week, 1' },
    { name: 'seven days ago is the last week', sentOn: '2026-11-16', age: 'sent in the last week, 1' },
    { name: 'eight days ago is not', sentOn: '2026-11-15', age: 'one to two weeks ago, 1' },
    { name: 'two weeks', sentOn: '2026-11-09', age: 'one to two weeks ago, 1' },
    { name: 'five weeks', sentOn: '2026-10-10', age: 'longer ago, 1' },
    { name: 'no day', sentOn: null, age: 'day not known, 1' },
  ])('$name: $age', ({ sentOn, age }) => expect(ids([row({ sentOn })])[0]).toEqual(['applied', [age, 'a']]));

  it('puts the youngest on top, under the words for its age', () => {
    const rows = [row({ id: 'old', sentOn: '2026-11-10' }), row({ id: 'new' }), row({ id: 'newer', sentOn: TODAY })];
    expect(ids(rows)[0]).toEqual([
      'applied',
      ['sent in the last week, 2', 'newer', 'new', 'one to two weeks ago, 1', 'old'],
    ]);
  });

  it('puts what is planned before what was heard of last', () => {
    const technical = (id: string, given: Partial<ApplicationRow>) => row({ id, stage: 'technical', ...given });
    const rows = [
      technical('heard long ago', { lastOn: '2026-10-01' }),
      technical('heard of', { lastOn: '2026-11-20' }),
      technical('planned later', { plannedOn: '2026-12-01' }),
      technical('planned', { plannedOn: '2026-11-26' }),
      technical('was planned', { plannedOn: '2026-11-02', lastOn: '2026-11-01' }),
    ];
    expect(ids(rows)[3]).toEqual([
      'technical',
      ['planned', 'planned later', 'heard of', 'was planned', 'heard long ago'],
    ]);
  });

  it('leaves out what is closed, probably silence or not sent', () => {
    const rows = [
      row({ id: 'silent' }),
      row({ id: 'may answer' }),
      row({ id: 'wish', stage: null, state: 'wish' }),
      row({ id: 'a wish dropped', stage: null, state: 'withdrawn' }),
      row({ id: 'no', state: 'rejected' }),
      row({ id: 'yes', stage: 'offer', state: 'accepted' }),
      row({ id: 'offer', stage: 'offer', state: 'offer' }),
      row({ id: 'silent, but planned', stage: 'screen', plannedOn: '2026-11-30' }),
    ];
    const given = [silence('silent', 0.09), silence('may answer', 0.1), silence('silent, but planned', 0.01)];
    expect(ids(rows, given)).toEqual([
      ['applied', ['sent in the last week, 1', 'may answer']],
      ['response', []],
      ['screen', ['silent, but planned']],
      ['technical', []],
      ['final', []],
      ['offer', ['offer']],
    ]);
  });

  it('shows everything open while no chance is known', () => {
    expect(boardColumns([ROW], null, TODAY)[0]).toMatchObject({ count: 1 });
  });
});

describe('the words of a card', () => {
  const card = (given: Partial<ApplicationRow>, mayHear = 0.28) => ({
    row: row(given),
    chances: silence('a', mayHear),
  });
  it.each([
    {
      name: 'planned',
      text: cardNews(card({ stage: 'technical', plannedOn: '2026-11-26' }), TODAY),
      says: 'Thu 26 Nov',
    },
    { name: 'planned for today', text: cardNews(card({ stage: 'technical', plannedOn: TODAY }), TODAY), says: 'today' },
    {
      name: 'a date that passed',
      text: cardNews(card({ stage: 'screen', plannedOn: '2026-11-18' }), TODAY),
      says: 'was planned for 18 Nov',
    },
    {
      name: 'a reply',
      text: cardNews(card({ stage: 'response', lastOn: '2026-11-06' }), TODAY),
      says: '17\u00a0d since they wrote',
    },
    {
      name: 'a round',
      text: cardNews(card({ stage: 'final', lastOn: '2026-11-18' }), TODAY),
      says: 'since 18 Nov, 5\u00a0d',
    },
    { name: 'heard today', text: cardNews(card({ stage: 'final', lastOn: TODAY }), TODAY), says: 'heard today' },
    { name: 'no day', text: cardNews(card({ stage: 'final', lastOn: null }), TODAY), says: 'day not known' },
    {
      name: 'an offer',
      text: cardNews(card({ stage: 'offer', state: 'offer', lastOn: '2026-11-20' }), TODAY),
      says: 'offered 20 Nov, 3\u00a0d',
    },
    { name: 'waited', text: waited('2026-11-20', TODAY), says: '3\u00a0d' },
    { name: 'waited since a day to come', text: waited('2026-11-30', TODAY), says: 'today' },
    { name: 'a chance', text: chanceStill(card({})), says: '14' },
    { name: 'hardly a chance', text: chanceStill(card({}, 0.001)), says: '<1' },
    { name: 'no chance known', text: chanceStill({ row: ROW, chances: null }), says: '' },
    {
      name: 'aloud',
      text: spokenNews(card({}), TODAY),
      says: ', sent 3 days ago, 14 in 100 may go on',
    },
    {
      name: 'aloud, nothing known',
      text: spokenNews({ row: row({ company: null, role: null, sentOn: null }), chances: null }, TODAY),
      says: ', day not known',
    },
  ])('$name: $says', ({ text, says }) => expect(text).toBe(says));
});
