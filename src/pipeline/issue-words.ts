import type { z } from 'zod';
import type { ErrorWords } from '../kernel/error-words.ts';

/**
 * Says an objection of a schema of ours in the words of this program, not in those of the library.
 *
 * `given` is what was checked: the objection quotes the value it is about.
 */
export function issueWords(issue: z.core.$ZodIssue, given: unknown): ErrorWords {
  const where = issue.path.join('.');
  const said = told(valueAt(given, issue.path));
  const objection = objectionTo(issue, said, where === '' ? 'this' : where);
  return objection ?? { what: `${said} cannot be read`, where, mend: where === '' ? '' : `correct "${where}"` };
}

function objectionTo(issue: z.core.$ZodIssue, said: string, field: string): ErrorWords | null {
  const where = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { what: `there is no field "${issue.keys.join('", "')}"`, where, mend: 'leave it out' };
    case 'invalid_value':
      if (said === EMPTY) return emptied(field, where);
      return { what: `${said} is no ${field}`, where, mend: `use one of ${issue.values.join(', ')}` };
    case 'invalid_type':
      return said === EMPTY ? emptied(field, where) : typeWords(issue.expected, said, where);
    case 'too_small':
      if (issue.origin === 'string') return emptied(field, where);
      return {
        what: `${said} is too small`,
        where,
        mend: `give a number ${issue.inclusive ? 'from' : 'above'} ${issue.minimum}`,
      };
    case 'too_big':
      return bigWords(issue, field, where);
    case 'invalid_format':
      return formatWords(issue, said, where);
    case 'custom':
      return {
        what: issue.message.startsWith('is ') ? `${said} ${issue.message}` : issue.message,
        where,
        mend: `correct "${field}"`,
      };
    default:
      return null;
  }
}

const EMPTY = 'nothing';

function emptied(field: string, where: string): ErrorWords {
  return { what: `${field} cannot be empty`, where, mend: 'give it a value, or leave it out' };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function typeWords(expected: string, said: string, where: string): ErrorWords {
  const wanted = TYPES[expected] ?? expected;
  return { what: `${said} is not ${wanted}`, where, mend: `write ${wanted}` };
}

function bigWords(issue: z.core.$ZodIssueTooBig, field: string, where: string): ErrorWords {
  const most = issue.maximum.toLocaleString('en');
  if (issue.origin === 'string')
    return { what: `${field} is longer than ${most} characters`, where, mend: 'shorten it' };
  if (issue.origin === 'array')
    return { what: `${field} has more than ${most} entries`, where, mend: 'leave some out' };
  return { what: `${field} is too large`, where, mend: `give a number ${issue.inclusive ? 'up to' : 'below'} ${most}` };
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat, said: string, where: string): ErrorWords {
  if (issue.format === 'date') return { what: `${said} is no calendar day`, where, mend: 'write it as YYYY-MM-DD' };
  const isCurrency = where.endsWith('currency');
  return isCurrency
    ? { what: `${said} is no currency`, where, mend: 'write its three letters, such as EUR' }
    : { what: `${said} cannot be read`, where, mend: `correct "${where}"` };
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], given);
}

const SHOWN = 60;

function told(value: unknown): string {
  if (value === undefined || value === null || value === '') return EMPTY;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
}
