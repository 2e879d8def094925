import { describe, expect, it } from 'vitest';
import { createChannelReader } from './read-channel.ts';
import { readPay } from './read-pay.ts';
import { readWorkMode } from './read-work-mode.ts';

describe('the channel', () => {
  it.each([
    { header: 'Source', cell: 'LinkedIn Easy Apply', channel: 'board' },
    { header: 'Source', cell: 'ZipRecruiter', channel: 'board' },
    { header: 'Site', cell: 'Company Website/Platform', channel: 'direct' },
    { header: 'Site', cell: 'SmartRecruiters', channel: 'direct' },
    { header: 'Source', cell: 'Recruiter contacted me', channel: 'inbound' },
    { header: 'Source', cell: 'Recruiter', channel: 'recruiter' },
    { header: 'Referral?', cell: 'yes', channel: 'referral' },
    { header: 'Referral?', cell: 'no', channel: null },
    { header: 'Referred by', cell: 'Sam', channel: 'referral' },
    { header: 'Quelle', cell: 'Firmenwebsite', channel: 'direct' },
    { header: 'Source', cell: 'Cooptation', channel: 'referral' },
    { header: 'Fuente', cell: 'bolsa de empleo', channel: 'board' },
    { header: '渠道', cell: '内推', channel: 'referral' },
    { header: 'Source', cell: 'https://www.linkedin.com/jobs/view/1', channel: 'board' },
    { header: 'Source', cell: 'Frob', channel: null },
    { header: 'Source', cell: 'n/a', channel: null },
  ])('$cell under $header', ({ header, cell, channel }) => {
    expect(createChannelReader(header)(cell)).toBe(channel);
  });
});

describe('pay', () => {
  it.each([
    { text: '55,000', header: 'Salary', pay: { min: 55_000, max: 55_000, currency: null, period: null } },
    { text: '$120k–150k', header: 'Salary', pay: { min: 120_000, max: 150_000, currency: 'USD', period: null } },
    { text: '80-95k € / year', header: '', pay: { min: 80_000, max: 95_000, currency: 'EUR', period: 'year' } },
    {
      text: '60.000 € brutto',
      header: 'Jahresgehalt',
      pay: { min: 60_000, max: 60_000, currency: 'EUR', period: 'year' },
    },
    { text: '25.50', header: 'Hourly rate', pay: { min: 25.5, max: 25.5, currency: null, period: 'hour' } },
    { text: '20-30K', header: '月薪', pay: { min: 20_000, max: 30_000, currency: null, period: 'month' } },
    { text: 'competitive', header: 'Salary', pay: null },
  ])('$text under $header', ({ text, header, pay }) => {
    expect(readPay(text, header)).toEqual(pay);
  });
});

describe('where the work is done', () => {
  it.each([
    { cell: 'Remote (US)', header: 'Location', mode: 'remote' },
    { cell: 'Berlin, hybrid', header: 'Ort', mode: 'hybrid' },
    { cell: 'y', header: 'Remote', mode: 'remote' },
    { cell: 'n', header: 'Remote', mode: 'onsite' },
    { cell: 'Télétravail', header: '', mode: 'remote' },
    { cell: 'Oslo', header: 'Location', mode: null },
  ])('$cell under $header', ({ cell, header, mode }) => {
    expect(readWorkMode(cell, header)).toBe(mode);
  });
});
