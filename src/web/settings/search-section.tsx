import { counted } from '../../analysis/in-words.ts';
import type { SearchInfo } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { undoChange, useChanges } from '../app/changes.tsx';
import parts from '../design/parts.module.css';
import { dayRange } from '../words/days.ts';
import { SavedField } from './saved-field.tsx';
import styles from './settings.module.css';

interface SearchSectionProps {
  readonly search: SearchInfo;
  readonly today: Day;
}

type Field = 'name' | 'startsOn' | 'endsOn' | 'targetOn' | 'pacePerWeek' | 'location';

/** What a forecast and a verdict of the search that is shown go by. */
export function SearchSection({ search, today }: SearchSectionProps) {
  const { report } = useChanges();
  const save = (field: Field) => async (typed: string) => {
    const text = typed.trim();
    const value = field === 'pacePerWeek' ? readNumber(text) : text === '' ? null : text;
    const answer = await call('PATCH /searches/:id', {
      params: { id: search.id },
      body: { [field]: field === 'name' ? text : value },
    });
    const { change } = answer;
    if (change !== null) report({ what: `${change.summary}.`, undo: () => undoChange(change.seq) });
  };
  const given = search.firstSentOn !== null && search.lastSentOn !== null;
  return (
    <section className={parts.region} aria-labelledby="the-search">
      <div className={parts.head}>
        <h2 id="the-search">The search that is shown</h2>
        <span className={parts.label}>
          {counted(search.applications, 'application')}
          {given && `, ${dayRange(search.firstSentOn, search.lastSentOn, today)}`}
        </span>
      </div>
      <div className={styles.fields}>
        <SavedField label="Name" value={search.name} save={save('name')} />
        <SavedField
          label="An offer by"
          type="date"
          value={search.targetOn ?? ''}
          hint="The day the forecast looks to; without one, twelve weeks ahead."
          save={save('targetOn')}
        />
        <SavedField
          label="Pace"
          value={search.pacePerWeek === null ? '' : String(search.pacePerWeek)}
          empty="as in the last four weeks"
          hint="Applications a week that the forecast counts with."
          save={save('pacePerWeek')}
        />
        <SavedField label="Place" value={search.location ?? ''} empty="anywhere" save={save('location')} />
        <SavedField label="Began" type="date" value={search.startsOn ?? ''} save={save('startsOn')} />
        <SavedField label="Ended" type="date" value={search.endsOn ?? ''} save={save('endsOn')} />
      </div>
    </section>
  );
}

/** A figure where it is one, with either sign for tenths; else what was typed, so that the refusal names it. */
function readNumber(text: string): number | null {
  return text === '' ? null : (Number(text.replace(',', '.')) as number);
}
