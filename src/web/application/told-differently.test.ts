import { expect, it } from 'vitest';
import { madeUpDetail, madeUpEvent } from './testing.ts';
import { otherStories } from './told-differently.ts';

const TODAY = '2026-11-23';
const from = { origin: { kind: 'file', file: 'mail.csv', line: 4, batch: 'b' } } as const;
const rejected = madeUpEvent('rejected', '2026-11-03');

it('lets another day be taken, or taken back', () => {
  const other = madeUpEvent('rejected', '2026-11-09', { ...from, isOtherwise: true });
  const differently = [{ standing: rejected.id, other: other.id }];
  const detail = madeUpDetail({ timeline: [rejected], superseded: [other], differently });
  expect(otherStories(detail, rejected, TODAY)).toEqual([
    {
      by: 'mail.csv, line 4',
      standing: { words: 'Told no, 3 Nov', corrects: other, to: { retracted: true } },
      other: { words: 'Told no, 9 Nov', corrects: rejected, to: { on: '2026-11-09' } },
    },
  ]);
});

it('takes back the one of two ends that is not true', () => {
  const accepted = madeUpEvent('accepted', null, from);
  const differently = [{ standing: rejected.id, other: accepted.id }];
  const detail = madeUpDetail({ timeline: [rejected, accepted], differently });
  expect(otherStories(detail, rejected, TODAY)).toMatchObject([
    {
      standing: { corrects: accepted, to: { retracted: true } },
      other: { corrects: rejected, to: { retracted: true } },
    },
  ]);
  expect(otherStories(detail, accepted, TODAY)).toEqual([]);
});
