import { expect, it } from 'vitest';
import { storageTrouble } from './storage-trouble.ts';

it.each([
  { name: 'a database that another program holds', error: { errcode: 5 }, trouble: 'busy' },
  { name: 'a variety of it', error: { errcode: 5 | (1 << 8) }, trouble: 'busy' },
  { name: 'a full disk', error: { errcode: 13 }, trouble: 'full' },
  { name: 'a full disk under a file', error: { code: 'ENOSPC' }, trouble: 'full' },
  { name: 'a file that may not grow', error: { code: 'EFBIG' }, trouble: 'full' },
  { name: 'a disk that fails', error: { errcode: 10 | (3 << 8) }, trouble: 'out-of-reach' },
  { name: 'a file that is no database', error: { errcode: 26 }, trouble: 'damaged' },
  { name: 'a folder that may not be written', error: { code: 'EACCES' }, trouble: 'out-of-reach' },
  { name: 'a broken constraint, which is a fault of ours', error: { errcode: 19 }, trouble: null },
  { name: 'a type error', error: new TypeError('x is not a function'), trouble: null },
  { name: 'nothing', error: undefined, trouble: null },
])('$name', ({ error, trouble }) => {
  expect(storageTrouble(error)).toBe(trouble);
});
