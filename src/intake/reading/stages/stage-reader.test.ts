import { describe, expect, it } from 'vitest';
import { createStageReader } from './stage-reader.ts';
import { taughtWords } from './taught-words.ts';

const read = createStageReader();

describe('the words people use', () => {
  it.each([
    { text: 'applicationIgnored', concepts: ['silent'] },
    { text: 'Virutal Int.', concepts: ['interview'] },
    { text: 'No Response', concepts: ['silent'] },
    { text: 'reeejected', concepts: ['rejected'] },
    { text: 'Rejection :(', concepts: ['rejected'] },
    { text: 'Rejected (App)', concepts: ['rejected', 'submitted'] },
    { text: 'Rejected (Interview)', concepts: ['rejected', 'interview'] },
    { text: 'Not Interested (Interview Offer)', concepts: ['lost-interest', 'interview'] },
    { text: 'Inter + Rejec', concepts: ['interview', 'rejected'] },
    { text: 'Application Closed', concepts: ['rejected'] },
    { text: 'Declined Further Interview', concepts: ['withdrawn'] },
    { text: "Didn't Hear Back", concepts: ['silent'] },
    { text: 'OFFER!!!!', concepts: ['offer'] },
    { text: 'not selected', concepts: ['rejected'] },
    { text: 'no interview', concepts: ['silent'] },
    { text: 'rejected without interview', concepts: ['rejected', 'silent'] },
    { text: 'To Apply', concepts: ['wish'] },
    { text: 'Absage', concepts: ['rejected'] },
    { text: 'Einladung zum Vorstellungsgespräch', concepts: ['interview'] },
    { text: 'Zweitinterviewtermin', concepts: ['interview'] },
    { text: 'refusé', concepts: ['rejected'] },
    { text: 'en attente', concepts: ['silent'] },
    { text: 'rechazado', concepts: ['rejected'] },
    { text: 'oferta aceptada', concepts: ['accepted'] },
    { text: '已拒', concepts: ['rejected'] },
    { text: '笔试', concepts: ['test'] },
    { text: '一面挂', concepts: ['interview', 'rejected'] },
    { text: '池子', concepts: ['silent'] },
  ])('$text', ({ text, concepts }) => {
    expect(read(text).concepts).toEqual(concepts);
  });
});

describe('words that only look like stage words', () => {
  it.each(['Projected', 'Declared', 'Limbo', 'Text', 'Office', 'Ascreen', ''])('%s is not understood', (text) => {
    expect(read(text).concepts).toEqual([]);
  });
});

it('takes the word of the person for a word it does not know', () => {
  const taught = createStageReader(taughtWords({ 'value:rejected': ['binned'], company: ['Firm'] }));
  expect(taught('Binned').concepts).toEqual(['rejected']);
  expect(read('Binned').concepts).toEqual([]);
});
