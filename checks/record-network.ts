import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program (`node --import`), it writes down every connection and every look-up of a name that the
 * program begins, one JSON line each, in the file that BREAKPOINT_NETWORK_LOG names. Nothing is held back.
 */
const log = process.env.BREAKPOINT_NETWORK_LOG ?? '';
const load = createRequire(import.meta.url);
type Loose = Record<string, unknown>;

function note(what: string, about: unknown) {
  appendFileSync(log, `${JSON.stringify({ what, about: told(about) })}\n`);
}

/** `connect` normalises its arguments to an array in an array; a path is a pipe of this machine. */
function told(about: unknown): unknown {
  const [first, second] = [about].flat(3) as unknown[];
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', port = null, path = null } = first as Loose;
    return { host, port, path };
  }
  return { host: typeof second === 'string' ? second : 'localhost', port: first ?? null, path: null };
}

function watch(holder: Loose, method: string, what: string) {
  const original = holder[method];
  if (typeof original !== 'function') return;
  holder[method] = function watched(this: unknown, ...given: unknown[]) {
    note(what, what === 'connect' ? given : { host: given[0] });
    return original.apply(this, given);
  };
}

watch((load('node:net') as { Socket: { prototype: Loose } }).Socket.prototype, 'connect', 'connect');
const dgram = load('node:dgram') as { Socket: { prototype: Loose } };
for (const method of ['send', 'connect', 'bind']) watch(dgram.Socket.prototype, method, 'datagram');
const dns = load('node:dns') as Loose & { promises: Loose; Resolver: { prototype: Loose } };
for (const holder of [dns, dns.promises, dns.Resolver.prototype]) {
  for (const method of Object.getOwnPropertyNames(holder)) {
    if (/^(lookup|resolve|reverse)/.test(method)) watch(holder, method, 'look-up');
  }
}
syncBuiltinESMExports();
