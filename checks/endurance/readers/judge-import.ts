import { takeBackBatch } from '../../../src/archive/take-back-batch.ts';
import { openInMemory } from '../../../src/db/open.ts';
import { dumpLedger } from '../../../src/db/testing.ts';
import { applyImport, previewImport } from '../../../src/intake/accept.ts';
import type { FileReading } from '../../../src/intake/draft.ts';
import { fail, ok } from '../../../src/kernel/result.ts';
import { addApplication } from '../../../src/pipeline/add-application.ts';
import { listApplications } from '../../../src/pipeline/list-applications.ts';
import { NewApplication } from '../../../src/pipeline/model.ts';
import { readApplication } from '../../../src/pipeline/read-application.ts';
import { refreshStandings } from '../../../src/pipeline/refresh-standings.ts';
import { okValue, testDeps } from '../../../src/pipeline/testing.ts';
import type { Chance } from '../chance.ts';

const BEGINNING = '2026-01-01T00:00:00Z';
/** Applications of an import that are looked at one by one. */
const LOOKED_AT = 5;

/** Applies readings to a ledger that holds something already, in every way an import may end, and says what is wrong with it. */
export async function judgeImport(readings: readonly FileReading[], chance: Chance): Promise<readonly string[]> {
  const db = await openInMemory(BEGINNING);
  try {
    const deps = testDeps(db);
    okValue(
      await addApplication(deps, NewApplication.parse({ company: 'Kestrel', role: 'Backend', sentOn: '2026-09-01' })),
    );
    const before = JSON.stringify(await dumpLedger(db));
    const isAsBefore = async (how: string) =>
      JSON.stringify(await dumpLedger(db)) === before ? [] : [`${how}, and something stayed`];
    await previewImport(deps, readings);
    const found = [...(await isAsBefore('it was a preview'))];
    await applyImport(
      {
        ...deps,
        beforeImport: async () =>
          fail({ kind: 'backup-failed', trouble: 'out-of-reach', folder: '', because: 'full' } as const),
      },
      readings,
    );
    found.push(...(await isAsBefore('no backup could be made')));
    found.push(...(await brokenOff(deps, readings, chance)), ...(await isAsBefore('it broke off in the middle')));
    const applied = okValue(await applyImport({ ...deps, beforeImport: async () => ok(null) }, readings));
    found.push(...(await wholeBatch(deps, readings, applied)));
    if (applied.batch !== null) {
      okValue(await takeBackBatch({ ...deps, refreshStandings }, applied.batch));
      const left = await listApplications(deps, { all: true });
      if (!left.ok || left.value.items.length !== 1) found.push('it was taken back, and applications stayed');
    }
    return found;
  } finally {
    await db.destroy();
  }
}

/** The machine fails somewhere among the rows. */
async function brokenOff(deps: ReturnType<typeof testDeps>, readings: readonly FileReading[], chance: Chance) {
  const rows = readings.reduce((sum, { drafts }) => sum + drafts.length, 0);
  let left = chance.below(rows * 2 + 2);
  const newId = () => {
    left -= 1;
    if (left < 0) throw new Error('the machine failed');
    return deps.newId();
  };
  try {
    await applyImport(
      { ...deps, newId, beforeImport: async () => Promise.reject(new Error('the machine failed')) },
      readings,
    );
    return [];
  } catch (error) {
    return String(error).includes('the machine failed') ? [] : [`it broke off with ${error}`];
  }
}

async function wholeBatch(
  deps: ReturnType<typeof testDeps>,
  readings: readonly FileReading[],
  { files, batch }: Awaited<ReturnType<typeof previewImport>>,
): Promise<readonly string[]> {
  const rows = await listApplications(deps, { all: true });
  const items = rows.ok ? rows.value.items : [];
  const accepted = files.reduce((sum, file) => sum + file.accepted + file.wishes, 0);
  const known = files.reduce((sum, file) => sum + file.unchanged.length + file.updated.length + file.deleted.length, 0);
  const drafts = readings.reduce((sum, reading) => sum + reading.drafts.length, 0);
  const found = [
    ...(items.length === accepted + 1 ? [] : [`${accepted} were accepted and ${items.length - 1} are there`]),
    ...(accepted + known === drafts ? [] : [`of ${drafts} rows ${accepted + known} are accounted for`]),
    ...(batch === null && accepted > 0 ? ['something was accepted in no batch'] : []),
  ];
  for (const { id } of items.slice(0, LOOKED_AT)) {
    const { company, role, sentOn, channel, notes, tags, pay, postingUrl } = okValue(await readApplication(deps, id));
    const checked = NewApplication.safeParse({ company, role, sentOn, channel, notes, tags, pay, postingUrl });
    // What the person could not have typed they could not mend either.
    if (!checked.success && company !== null)
      found.push(`what was stored is not what may be stored: ${checked.error.message.replace(/\s+/g, ' ')}`);
  }
  return found;
}
