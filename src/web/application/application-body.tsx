import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ApplicationDetail } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { NewEventInput } from '../../pipeline/model.ts';
import { call } from '../api/call.ts';
import { diagnosisQuery } from '../api/queries.ts';
import { useEnded } from '../api/use-ended.ts';
import { useChanges } from '../app/changes.tsx';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import type { ApplicationDrawerProps } from './drawer-props.ts';
import { DrawnArms } from './drawn-arms.tsx';
import { EventForm } from './event-form.tsx';
import type { EventValues } from './event-values.ts';
import { KnownFields } from './known-fields.tsx';
import { MergeForm } from './merge-form.tsx';
import { Next } from './next.tsx';
import { Posting } from './posting.tsx';
import { Timeline } from './timeline.tsx';
import { dropUnsavedEvent, keepUnsavedEvent, unsavedEventOf } from './unsaved-event.ts';
import { type Refused, useChangeApplication } from './use-change-application.ts';
import { EVENT, type FormState, fieldsAt, useOpenForm } from './use-open-form.ts';

const DeleteForGood = lazy(() => import('./delete-for-good.tsx'));

interface ApplicationBodyProps extends ApplicationDrawerProps {
  readonly detail: ApplicationDetail;
  readonly today: Day;
}

/** One application from its name to the ways to be rid of it. */
export function ApplicationBody({ detail, today, onClose, ...begin }: ApplicationBodyProps) {
  const { id } = detail;
  const forms = useOpenForm(begin);
  const { form, open, leave } = forms;
  const changes = useChangeApplication(id);
  const { report } = useChanges();
  const { data: diagnosis } = useQuery(diagnosisQuery(useEnded().on));
  const batches = useBatches(detail);
  /** What has no field of its own tells its refusal in the bar at the foot. */
  const tell = (refused: Promise<Refused>) =>
    void refused.then((problem) => {
      if (problem !== null) report({ what: `${problem.title} ${problem.mend}`, undo: null, isFault: true });
    });
  const leaveEvent = () => {
    dropUnsavedEvent(id);
    leave();
  };
  const record = async (event: NewEventInput, values: EventValues) => {
    leaveEvent();
    const problem = await changes.record(event);
    if (problem !== null) open({ kind: 'event', values, problem });
  };
  const acts = {
    withdraw: () => tell(changes.record({ kind: 'withdrawn', on: today })),
    remove: () => {
      onClose();
      tell(changes.remove());
    },
  };
  useApplicationCommands(forms, { ...acts, isOpen: detail.state === 'open' || detail.state === 'offer' });
  return (
    <div className={styles.body}>
      <KnownFields detail={detail} today={today} forms={forms} changes={changes}>
        <Next detail={detail} report={diagnosis?.report ?? null} today={today} changes={changes} tell={tell} />
      </KnownFields>
      <DrawnArms drawn={detail.drawn} />
      <div className={styles.sub}>
        <h3>Timeline</h3>
        <button type="button" className={parts.quiet} aria-keyshortcuts="a" onClick={() => open(EVENT)}>
          Add an event <kbd className={parts.wide}>a</kbd>
        </button>
      </div>
      {form?.kind !== 'event' && unsavedEventOf(id) !== null && (
        <p className={styles.unsaved}>
          An event you began is not recorded.{' '}
          <button type="button" className={parts.door} onClick={() => open(EVENT)}>
            Take it up again
          </button>
        </p>
      )}
      {form?.kind === 'event' && (
        <EventForm
          startWith={form.problem === null ? (unsavedEventOf(id) ?? form.values) : form.values}
          problem={form.problem}
          today={today}
          verb="Record"
          onType={(values) => keepUnsavedEvent(id, values)}
          onSave={(event, values) => void record(event, values)}
          onLeave={leaveEvent}
        />
      )}
      <Timeline detail={detail} batches={batches} today={today} changes={changes} />
      {detail.postingText !== null && <Posting text={detail.postingText} />}
      {form?.kind === 'merge' ? (
        <MergeForm
          id={id}
          company={detail.company}
          today={today}
          onLeave={leave}
          onMerge={(other) => {
            leave();
            tell(changes.merge(other));
          }}
        />
      ) : (
        <MoreActs forms={forms} {...acts} isOpen={detail.state === 'open' || detail.state === 'offer'} />
      )}
      {form?.kind === 'for-good' && (
        <Suspense fallback={null}>
          <DeleteForGood
            detail={detail}
            onClose={leave}
            onDelete={async () => {
              const problem = await changes.deleteForGood();
              if (problem === null) onClose();
              return problem;
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface Acts {
  readonly withdraw: () => void;
  readonly remove: () => void;
  /** It can still be withdrawn. */
  readonly isOpen: boolean;
}

function MoreActs({ forms, withdraw, remove, isOpen }: Acts & { forms: FormState }) {
  const acts: readonly (readonly [string, () => void])[] = [
    ...(isOpen ? [['Withdraw', withdraw] as const] : []),
    ['Merge with another', () => forms.open({ kind: 'merge' })],
    ['Delete', remove],
    ['Delete for good', () => forms.open({ kind: 'for-good' })],
  ];
  return (
    <div className={styles.more}>
      {acts.map(([name, run]) => (
        <button key={name} type="button" className={parts.quiet} onClick={run}>
          {name}
        </button>
      ))}
    </div>
  );
}

const GROUP = { group: 'Application' };

function useApplicationCommands({ open }: FormState, { withdraw, remove, isOpen }: Acts): void {
  useCommands([
    {
      ...GROUP,
      id: 'application.edit',
      name: 'Edit this application',
      keys: 'e',
      foot: 'edit',
      run: () => open(fieldsAt('company')),
    },
    {
      ...GROUP,
      id: 'application.event',
      name: 'Add an event: an answer, a round',
      keys: 'a',
      foot: 'add an event',
      run: () => open(EVENT),
    },
    {
      ...GROUP,
      id: 'application.merge',
      name: 'Merge this application with another',
      run: () => open({ kind: 'merge' }),
    },
    { ...GROUP, id: 'application.withdraw', name: 'Withdraw this application', isOff: !isOpen, run: withdraw },
    { ...GROUP, id: 'application.delete', name: 'Delete this application', run: remove },
    {
      ...GROUP,
      id: 'application.for-good',
      name: 'Delete this application for good',
      run: () => open({ kind: 'for-good' }),
    },
  ]);
}

/** The imports that its entries came with; none is asked for where everything was typed. */
function useBatches({ timeline, superseded, origin }: ApplicationDetail) {
  const isRead = [{ origin }, ...timeline, ...superseded].some((one) => one.origin.kind !== 'hand');
  const { data } = useQuery({
    queryKey: ['batches', 'days'],
    queryFn: () => call('GET /batches', { query: {} }),
    enabled: isRead,
  });
  return data?.items ?? [];
}
