import { lazy, Suspense } from 'react';
import type { Settings } from '../../http/api.ts';
import { call } from '../api/call.ts';
import { useCommands } from '../app/commands.ts';
import { THEMES, type Theme, useTheme } from '../app/theme.ts';
import parts from '../design/parts.module.css';
import { SavedField } from './saved-field.tsx';
import styles from './settings.module.css';
import { useReportChange } from './use-report-change.ts';

const PickOne = lazy(() => import('../app/pick-one.tsx'));

const NAMES: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };
const THIS_MACHINE = 'this machine’s';

/** How days are counted, and in which light the page stands. */
export function LookSection({ settings }: { settings: Settings }) {
  const { attempt, tell } = useReportChange();
  const [theme, setTheme] = useTheme();
  const keepZone = (id: string) =>
    attempt(call('PATCH /settings', { body: { zone: id === THIS_MACHINE ? null : id } }));
  const keepBedtime = async (text: string) =>
    tell(await call('PATCH /settings', { body: { bedtime: text === '' ? null : text } }));
  useCommands(
    THEMES.map((one) => ({
      id: `settings.theme.${one}`,
      name: `Show the page ${one === 'system' ? 'as the system does' : `in the ${one} theme`}`,
      group: 'Settings',
      isOff: one === theme,
      run: () => setTheme(one),
    })),
  );
  return (
    <section className={parts.region} aria-labelledby="look">
      <div className={parts.head}>
        <h2 id="look">Days and light</h2>
      </div>
      <div className={styles.fields}>
        <div className={styles.field}>
          <span>Zone</span>
          <div>
            <Suspense fallback={<span className={styles.room} />}>
              <PickOne
                label="Zone in which days are counted"
                options={zones()}
                chosen={settings.zone ?? THIS_MACHINE}
                onChoose={keepZone}
              />
            </Suspense>
            <p className={styles.hint}>Where a day begins and ends for you.</p>
          </div>
        </div>
        <SavedField
          label="Bedtime"
          value={settings.bedtime ?? ''}
          empty="23:30"
          hint="A check tells of applications written after it. Empty, nothing is told of hours."
          save={keepBedtime}
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

/** Every zone there is, this machine's first. */
function zones() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = Intl.supportedValuesOf('timeZone').map((zone) => ({ id: zone, name: zone }));
  return [{ id: THIS_MACHINE, name: `${THIS_MACHINE}, ${own}` }, ...all];
}
