import type { Settings } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import { THEMES, type Theme, useTheme } from '../app/theme.ts';
import parts from '../design/parts.module.css';
import { SavedField } from './saved-field.tsx';
import styles from './settings.module.css';

const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };
const ZONES = Intl.supportedValuesOf('timeZone');

/** How days are counted, and in which light the page stands. */
export function LookSection({ settings }: { settings: Settings }) {
  const { report } = useChanges();
  const [theme, setTheme] = useTheme();
  const saveZone = async (typed: string) => {
    const { change } = await call('PATCH /settings', { body: { zone: typed.trim() === '' ? null : typed.trim() } });
    if (change !== null) report({ what: `${change.summary}.`, undo: () => undoChange(change.seq) });
  };
  return (
    <section className={parts.region} aria-labelledby="look">
      <div className={parts.head}>
        <h2 id="look">Days and light</h2>
      </div>
      <div className={styles.fields}>
        <SavedField
          label="Zone"
          value={settings.zone ?? ''}
          empty={`this machine’s, ${Intl.DateTimeFormat().resolvedOptions().timeZone}`}
          hint="Where a day begins and ends for you."
          options={ZONES}
          save={saveZone}
        />
        <fieldset className={styles.field}>
          <legend>Theme</legend>
          <div className={styles.choices}>
            {THEMES.map((one) => (
              <label key={one}>
                <input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(one)} /> {NAMES[one]}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  );
}
