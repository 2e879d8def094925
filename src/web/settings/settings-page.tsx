import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refusal } from '../api/call.ts';
import { settingsQuery, statusQuery } from '../api/queries.ts';
import { Failure } from '../debugger/failure.tsx';
import parts from '../design/parts.module.css';
import { instantWords } from '../words/instants.ts';
import { AccessSection } from './access-section.tsx';
import { ColumnsSection } from './columns-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { DataSection } from './data-section.tsx';
import { FilesSection } from './files-section.tsx';
import { LookSection } from './look-section.tsx';
import { SearchSection } from './search-section.tsx';
import { SearchesSection } from './searches-section.tsx';
import styles from './settings.module.css';
import { SettingsSkeleton } from './settings-skeleton.tsx';
import { TypicalSection } from './typical-section.tsx';

/** Settings: what holds here, and where does it lie? */
export default function SettingsPage() {
  const status = useQuery(statusQuery);
  const settings = useQuery(settingsQuery);
  useEffect(() => {
    document.title = 'Settings · Breakpoint';
  }, []);
  const error = status.data === undefined ? status.error : settings.data === undefined ? settings.error : null;
  if (error !== null) {
    if (!(error instanceof Refusal)) throw error;
    return <Failure problem={error.problem} retry={() => Promise.all([status.refetch(), settings.refetch()])} />;
  }
  if (status.data === undefined || settings.data === undefined) return <SettingsSkeleton />;
  const { searches, today, backups, version } = status.data;
  const { zone, reference } = settings.data;
  const active = searches.find(({ isActive }) => isActive);
  return (
    <>
      <header className={styles.opening}>
        <h1>
          Everything of yours lies in one folder on this computer
          {backups.last === null ? '.' : `, backed up last on ${instantWords(backups.last, zone, today)}.`}
        </h1>
        <p className={parts.lead}>What you change here is kept at once; undo takes it back.</p>
      </header>
      <div className={parts.two}>
        <div>
          {active !== undefined && <SearchSection key={active.id} search={active} today={today} />}
          {active !== undefined && <TypicalSection replaced={reference} />}
          <LookSection settings={settings.data} />
          <SearchesSection searches={searches} />
          <ContactsSection />
          <ColumnsSection />
        </div>
        <div>
          <DataSection status={status.data} zone={zone} />
          <FilesSection />
          <AccessSection version={version} />
        </div>
      </div>
    </>
  );
}
