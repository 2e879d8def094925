import { insertTracked, makeChange, updateTracked } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import type { SettingsEdit } from './model.ts';

/** Changes settings; those left out stay as they are. */
export async function changeSettings(deps: Deps, edit: SettingsEdit): Promise<Result<null, never>> {
  return makeChange<null, never>(deps, 'change-settings', async (change) => {
    const { trx, account } = change;
    const known = await trx.selectFrom('setting').select('id').where('account_id', '=', account).execute();
    for (const [id, set] of Object.entries(edit)) {
      if (set === undefined) continue;
      const value = JSON.stringify(set);
      if (known.some((setting) => setting.id === id)) await updateTracked(change, 'setting', { id, value });
      else await insertTracked(change, 'setting', [{ id, value }]);
    }
    change.summary = `Changed ${Object.keys(edit).join(', ')}`;
    return ok(null);
  });
}
