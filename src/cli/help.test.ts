import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { testHome } from './testing.ts';

const TIMEOUT = 60_000;
const LOG = 'Company,Role,Date Applied,Rejected on\nAcme,Backend,2026-09-01,2026-09-20\nBirch,Backend,2026-09-02,\n';

let test: ReturnType<typeof testHome>;
beforeAll(() => {
  test = testHome();
  writeFileSync(join(test.folder, 'log.csv'), LOG);
  writeFileSync(join(test.folder, 'field.json'), '{"colour": ["Company"]}');
  writeFileSync(join(test.folder, 'header.json'), '{"company": ["Nope"]}');
});
afterAll(() => test.remove());

describe('help', () => {
  it('names every command, needs no home, and ends well', { timeout: TIMEOUT }, async () => {
    const fresh = testHome();
    const { code, out, err } = await fresh.run(['--help']);
    expect({ code, err, home: existsSync(fresh.home) }).toEqual({ code: 0, err: '', home: false });
    for (const { name, hidden } of COMMANDS) expect(new RegExp(`^  ${name}\\b`, 'm').test(out)).toBe(!hidden);
    fresh.remove();
  });

  it.each(COMMANDS.map(({ name, ofNoSearch }) => ({ name, ofNoSearch })))(
    'explains $name, with --json, and with --search where a search can be named',
    { timeout: TIMEOUT },
    async ({ name, ofNoSearch }) => {
      const { code, out } = await test.run([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain('--json');
      expect(out.includes('--search <name>')).toBe(ofNoSearch === undefined);
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );
});
