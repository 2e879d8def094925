import { counted } from '../../analysis/in-words.ts';
import type { SearchInfo } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { SearchEdit } from '../../pipeline/model.ts';
import { call } from '../api/call.ts';
import parts from '../design/parts.module.css';
import { dayRange } from '../words/days.ts';
import { DayField } from './day-field.tsx';
import { SavedField } from './saved-field.tsx';
import styles from './settings.module.css';
import { useReportChange } from './use-report-change.ts';

interface SearchSectionProps {
  readonly search: SearchInfo;
  readonly today: Day;
}

/** What a forecast and a verdict of the search that is shown go by. */
export function SearchSection({ search, today }: SearchSectionProps) {
  const { tell } = useReportChange();
  const save = async (body: SearchEdit) => tell(await call('PATCH /searches/:id', { params: { id: search.id }, body }));
  const { firstSentOn, lastSentOn } = search;
  return (
    <section className={parts.region} aria-labelledby="the-search">
      <div className={parts.head}>
        <h2 id="the-search">The search that is shown</h2>
        <span className={parts.label}>
          {counted(search.applications, 'application')}
          {firstSentOn !== null && lastSentOn !== null && `, ${dayRange(firstSentOn, lastSentOn, today)}`}
        </span>
      </div>
      <div className={styles.fields}>
        <SavedField label="Name" value={search.name} save={(name) => save({ name })} />
        <DayField
          label="An offer by"
          value={search.targetOn}
          hint="The day the forecast looks to; without one, twelve weeks ahead."
          save={(targetOn) => save({ targetOn })}
        />
        <SavedField
          label="Pace"
          inputMode="decimal"
          value={search.pacePerWeek === null ? '' : String(search.pacePerWeek)}
          empty="as in the last four weeks"
          hint="Applications a week that the forecast counts with."
          save={(text) => save({ pacePerWeek: readFigure(text) })}
        />
        <SavedField
          label="Place"
          value={search.location ?? ''}
          empty="anywhere"
          save={(place) => save({ location: place === '' ? null : place })}
        />
        <DayField label="Began" value={search.startsOn} save={(startsOn) => save({ startsOn })} />
        <DayField label="Ended" value={search.endsOn} save={(endsOn) => save({ endsOn })} />
      </div>
    </section>
  );
}

/** A figure, with either sign for tenths; what is none is sent all the same, and the refusal names it. */
function readFigure(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}
