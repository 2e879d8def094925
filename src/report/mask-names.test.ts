import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNames } from './mask-names.ts';

const at = (company: string | null, role: string | null = null) => ({
  id: `${company} ${role}`,
  company,
  role,
  sentOn: null,
});

describe('maskNames', () => {
  it('numbers companies in the order of recording, each once however it is written', () => {
    const all = [at('Zebra GmbH'), at('Acme'), at('zebra  gmbh '), at(null)];
    const names = maskNames(all);
    expect(all.map(names.companyOf)).toEqual(['Company 1', 'Company 2', 'Company 1', 'a company without a name']);
  });

  it.each([
    { name: 'at the end', company: 'Acme', role: 'Backend Engineer at Acme', masked: 'Backend Engineer at Company 1' },
    { name: 'in other case', company: 'Acme', role: 'ACME: Engineer', masked: 'Company 1: Engineer' },
    {
      name: 'without its legal form',
      company: 'Acme Labs GmbH',
      role: 'Engineer, Acme Labs',
      masked: 'Engineer, Company 1',
    },
    {
      name: 'its leading word alone',
      company: 'Acme Labs GmbH',
      role: 'Acme Platform Engineer',
      masked: 'Company 1 Platform Engineer',
    },
    {
      name: 'of another company',
      company: 'Birch',
      role: 'Engineer for Cedar & Sons',
      masked: 'Engineer for Company 2',
    },
    { name: 'as part of a word', company: 'Cobalt', role: 'Cobalting Engineer', masked: 'Cobalting Engineer' },
    { name: 'as a word roles are made of', company: 'Data Forge', role: 'Data Engineer', masked: 'Data Engineer' },
    { name: 'very short, in its own case', company: 'GO', role: 'Go Engineer, GO', masked: 'Go Engineer, Company 1' },
    {
      name: 'with marks of a pattern',
      company: 'C++ (Berlin)',
      role: 'Engineer, C++ (Berlin)',
      masked: 'Engineer, Company 1',
    },
    {
      name: 'with other spaces',
      company: 'Acme  Labs',
      role: 'Engineer at acme\u00a0labs',
      masked: 'Engineer at Company 1',
    },
    { name: 'in another script', company: 'Ökoström', role: 'Leitung ÖKOSTRÖM', masked: 'Leitung Company 1' },
    { name: 'no role', company: 'Acme', role: null, masked: '' },
  ])('takes the name out of a role, $name', ({ company, role, masked }) => {
    const application = at(company, role);
    expect(maskNames([application, at('Cedar & Sons')]).roleOf(application)).toBe(masked);
  });

  it('leaves no whole name in any role or text', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (companies, between) => {
        const text = companies.map((company) => `${between.toLowerCase()} ${company}`).join(' at ');
        const all = companies.map((company) => at(company, text));
        const names = maskNames(all);
        for (const company of companies) {
          if (company.toLowerCase() === 'company') continue;
          for (const told of [names.roleOf(all[0] as (typeof all)[number]), names.inText(text)]) {
            expect(told.split(/[^\p{L}]+/u).map((one) => one.toLowerCase())).not.toContain(company.toLowerCase());
          }
        }
      }),
    );
  });
});
