import { expect, it } from 'vitest';
import { storable } from '../db/storable.ts';
import { companyKey, companyNameKey, roleKey } from './company-key.ts';

it.each([
  ['Acme GmbH', 'ACME'],
  ['acme, Inc.', 'Acme'],
  ['Société Générale S.A.', 'Societe Generale'],
  ['Birch & Elm Ltd', 'Birch and Elm'],
  ['Acme Co., Ltd.', 'acme'],
])('%s looks like %s', (a, b) => {
  expect(companyKey(a)).toBe(companyKey(b));
});

it.each([
  ['Birch', 'Birch Labs'],
  ['Acme 1', 'Acme 2'],
  ['C', 'C++'],
  ['腾讯', '阿里巴巴'],
  ['AG', 'SE'],
  ['!!!', '???'],
])('%s does not look like %s', (a, b) => {
  expect(companyKey(a)).not.toBe(companyKey(b));
});

it.each([
  ['Sr. Backend Engineer', 'senior back end engineer'],
  ['Softwareentwickler (m/w/d)', 'softwareentwickler'],
  ['Full-Stack Dev', 'Fullstack Developer'],
])('%s looks like the role %s', (a, b) => {
  expect(roleKey(a)).toBe(roleKey(b));
});

it('keeps senior and junior, and C# and C++, apart', () => {
  const keys = ['Senior Dev', 'Junior Dev', 'C# Dev', 'C++ Dev'].map(roleKey);
  expect(new Set(keys).size).toBe(4);
});

it('sees one name in any case, width and spacing', () => {
  expect(companyNameKey('  ＡＣＭＥ  Labs ')).toBe('acme labs');
});

it.each(['a\0cme', 'acme \ud800'])('is the same before and after the database stored it: %j', (name) => {
  expect(companyNameKey(storable(name))).toBe(companyNameKey(name));
});
