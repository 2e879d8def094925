import { type Db, EMBEDDED_ACCOUNT } from '../db/schema.ts';
import type { Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';

/** Deps whose day never moves and whose ids count up: `a1`, `a2` … */
export function testDeps(db: Db, today = '2026-11-23'): Deps {
  let made = 0;
  return {
    db,
    account: EMBEDDED_ACCOUNT,
    newId: () => `a${++made}`,
    today: () => today,
    now: () => `${today}T09:00:00Z`,
    chance: () => 0.25,
  };
}

/** The value of something a test relies on; a refusal fails the test with its facts. */
export function okValue<Value>(result: Result<Value, { kind: string }>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
