import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase } from '../../src/db/copy-database.ts';
import { openDatabase } from '../../src/db/open.ts';
import { EMBEDDED_ACCOUNT, SCHEMA_VERSION } from '../../src/db/schema.ts';
import { makeUpLedger, movingDeps } from './made-up-ledger.ts';

/**
 * Writes `src/db/fixtures/v<version>.db`: a made-up ledger of today's version, kept for the day on which there is a
 * later one. Run it before adding a migration: `node checks/endurance/write-fixture.ts`.
 */
const folder = mkdtempSync(join(tmpdir(), 'breakpoint-fixture-'));
const path = join(folder, 'breakpoint.db');
const opened = await openDatabase(path, '2026-06-01T09:00:00Z');
if (!opened.ok) throw new Error(opened.failure.because);
await makeUpLedger(movingDeps({ db: opened.value, account: EMBEDDED_ACCOUNT }), { seed: 11, steps: 60 });
const target = join(import.meta.dirname, `../../src/db/fixtures/v${SCHEMA_VERSION}.db`);
await copyDatabase(path, target);
await opened.value.destroy();
rmSync(folder, { recursive: true });
console.log(`wrote ${target}`);
