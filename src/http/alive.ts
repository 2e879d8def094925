import { Hono } from 'hono';
import { proof } from './session.ts';

/** Answers a challenge, so that a second `serve` on the same home can tell this server from a stranger's. */
export function alive(key: () => string) {
  return new Hono().get('/alive', (c) => {
    const nonce = c.req.query('nonce') ?? '';
    return /^[\w-]{16,64}$/.test(nonce) ? c.text(proof(key(), `alive:${nonce}`)) : c.text('', 400);
  });
}
