import { type Change, insertTracked, makeChange, updateTracked } from '../db/change-log.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Deps } from './deps.ts';
import type { SettingsEdit } from './model.ts';

/**
 * Changes settings; those left out stay as they are. What bears on figures can be taken back; the theme is kept beside
 * the change log, for nobody who undoes an application means the light.
 */
export async function changeSettings(deps: Deps, { theme, ...edit }: SettingsEdit): Promise<Result<null, never>> {
  return makeChange<null, never>(deps, 'change-settings', async (change) => {
    if (theme !== undefined) await keepTheme(change, theme);
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

/** Born in no change, so that undoing one never removes it. */
async function keepTheme({ trx, account }: Change, theme: string) {
  const value = JSON.stringify(theme);
  await trx
    .insertInto('setting')
    .values({ account_id: account, id: 'theme', born: 0, place: 0, value })
    .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet({ value }))
    .execute();
}
