import { describe, expect, it } from 'vitest';
import { parseDocument, parseLines } from './parse-document.ts';

describe('lines of documents', () => {
  it('are each read by themselves, those that are none told by their number', () => {
    const { values, broken } = parseLines('{"a": 1}\n\n{"a": \n{"a": 2}\n');
    expect(values).toMatchObject([{ a: 1 }, { a: 2 }]);
    expect(broken).toEqual([3]);
  });

  it('are left as soon as more than half of them are none', () => {
    const { values, broken } = parseLines(`${'no document\n'.repeat(1000)}{"a": 1}\n`);
    expect(values).toEqual([]);
    expect(broken).toHaveLength(501);
  });
});

it('tells the line of a fault, and leaves the traces of other errors as they were', () => {
  const before = Error.stackTraceLimit;
  expect(parseDocument('{\n"a": }')).toMatchObject({ ok: false, failure: { kind: 'not-json', line: 2 } });
  expect(Error.stackTraceLimit).toBe(before);
});
