import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../analysis/model.ts';
import { eventChoices, readEventLine } from './event-choices.ts';

const TODAY = '2026-11-23';

describe('what a few letters mean', () => {
  it.each([
    ['r', 'rejected'],
    ['re', 'rejected'],
    ['res', 'responded'],
    ['reply', 'responded'],
    ['no', 'rejected'],
    ['not', 'note'],
    ['told', 'rejected'],
    ['s', 'screen'],
    ['sent', 'submitted'],
    ['t', 'technical'],
    ['test', 'assessment'],
    ['f', 'final'],
    ['fo', 'followed-up'],
    ['i', 'interview'],
    ['o', 'offer'],
    ['acc', 'accepted'],
    ['w', 'withdrawn'],
    ['n', 'note'],
    ['receipt', 'acknowledged'],
    ['reasons', 'feedback-received'],
    ['Take-Home', 'technical'],
  ])('%s: %s', (typed, kind) => expect(eventChoices(typed)[0]?.kind).toBe(kind));

  it('offers every kind once for no letters, and none for letters that mean nothing', () => {
    expect(
      eventChoices(' ')
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(EVENT_KINDS.toSorted());
    expect(eventChoices('xyz')).toEqual([]);
  });
});

describe('an event in one line', () => {
  it.each([
    { line: 'r', kind: 'rejected', day: undefined, note: undefined },
    { line: 'r yesterday', kind: 'rejected', day: '2026-11-22', note: undefined },
    { line: 'told no, yesterday', kind: 'rejected', day: '2026-11-22', note: undefined },
    { line: 'screen 3 Nov: with the recruiter', kind: 'screen', day: '2026-11-03', note: 'with the recruiter' },
    { line: 'wrote back 2 days ago', kind: 'responded', day: '2026-11-21', note: undefined },
    { line: 'n: they froze hiring', kind: 'note', day: undefined, note: 'they froze hiring' },
    { line: 'screen mon', kind: 'screen', day: TODAY, note: undefined },
  ])('$line', ({ line, kind, day, note }) => {
    const read = readEventLine(line, TODAY);
    expect({ kind: read.choices[0]?.kind, day: read.day, note: read.note }).toEqual({ kind, day, note });
  });

  it('means nothing where the rest is no day', () => {
    expect(readEventLine('screen sometime', TODAY).choices).toEqual([]);
  });
});
