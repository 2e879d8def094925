import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readEnvironment, today } from './environment.ts';

describe('the environment', () => {
  it.each([
    { name: 'no port', variables: {}, port: null },
    { name: 'an empty port is none', variables: { BREAKPOINT_PORT: '' }, port: null },
    { name: 'a port', variables: { BREAKPOINT_PORT: '8080' }, port: 8080 },
    { name: 'any free port', variables: { BREAKPOINT_PORT: '0' }, port: 0 },
  ])('$name', ({ variables, port }) => {
    expect(readEnvironment({ BREAKPOINT_HOME: '/data', ...variables })).toMatchObject({
      ok: true,
      value: { home: '/data', port },
    });
  });

  it.each(['http', '65536', '-1', '80 80', '1e3'])('refuses the port "%s"', (port) => {
    expect(readEnvironment({ BREAKPOINT_PORT: port })).toMatchObject({
      ok: false,
      failure: { name: 'BREAKPOINT_PORT', value: port },
    });
  });

  it('keeps data where the platform keeps it, never in the working folder', () => {
    const read = readEnvironment({ BREAKPOINT_HOME: '' });
    expect(read.ok && read.value.home.startsWith(homedir())).toBe(true);
  });

  it('tells the day of a zone', () => {
    expect(today('Pacific/Kiritimati') >= today('Pacific/Pago_Pago')).toBe(true);
    expect(today('UTC')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
