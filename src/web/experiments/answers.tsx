import { useQuery } from '@tanstack/react-query';
import { CHANNELS, type Channel, STAGES } from '../../analysis/model.ts';
import type { ArmName, Varies } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { METRIC_WORDS, VARIES_WORDS } from './experiment-words.ts';
import experiments from './experiments.module.css';
import styles from './plan.module.css';
import type { PlanDraft } from './plan-draft.ts';
import { experimentsQuery, variantsQuery } from './queries.ts';

interface AnswerProps {
  readonly draft: PlanDraft;
  readonly onChange: (next: Partial<PlanDraft>) => void;
}

/** One thing varied, told as a question and two arms; of a résumé or note the kept versions can be named. */
export function AnswerVaries({ draft, onChange }: AnswerProps) {
  return (
    <div className={experiments.form}>
      <label>
        The question
        <input
          value={draft.question}
          maxLength={300}
          placeholder="Does a one-page résumé bring more responses?"
          onChange={(event) => onChange({ question: event.target.value })}
        />
      </label>
      <label>
        The one thing that varies
        <select value={draft.varies} onChange={(event) => onChange({ varies: event.target.value as Varies })}>
          {Object.entries(VARIES_WORDS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.pair}>
        <Arm arm="a" draft={draft} onChange={onChange} />
        <Arm arm="b" draft={draft} onChange={onChange} />
      </div>
    </div>
  );
}

function Arm({ arm, draft, onChange }: AnswerProps & { arm: ArmName }) {
  const { data } = useQuery(variantsQuery);
  const kind = draft.varies === 'resume' ? 'resume' : draft.varies === 'cover-note' ? 'note' : null;
  const variants = (data?.items ?? []).filter((variant) => variant.kind === kind);
  const setLabel = (label: string) => ({ labels: { ...draft.labels, [arm]: label } });
  const choose = (id: string) => {
    const chosen = variants.find((variant) => variant.id === id);
    const label = chosen === undefined || draft.labels[arm].trim() !== '' ? {} : setLabel(chosen.label);
    onChange({ variants: { ...draft.variants, [arm]: id === '' ? null : id }, ...label });
  };
  return (
    <div className={experiments.form}>
      <label>
        {arm === 'a' ? 'A: what you do now' : 'B: what you try'}
        <input
          value={draft.labels[arm]}
          maxLength={120}
          placeholder={arm === 'a' ? 'two pages' : 'one page'}
          onChange={(event) => onChange(setLabel(event.target.value))}
        />
      </label>
      {variants.length > 0 && (
        <label>
          {arm.toUpperCase()} sends
          <select value={draft.variants[arm] ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="">none of those kept here</option>
            {variants.map((variant) => (
              <option key={variant.id} value={variant.id}>
                {variant.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** The step that counts: the earlier, the more reach it, and the sooner there is an answer. */
export function AnswerMetric({ draft, onChange }: AnswerProps) {
  return (
    <fieldset className={experiments.form}>
      <legend className={parts.hidden}>What counts as better?</legend>
      {STAGES.map((stage) => (
        <label key={stage} className={experiments.choice}>
          <input
            type="radio"
            name="metric"
            value={stage}
            checked={draft.metric === stage}
            onChange={() => onChange({ metric: stage })}
          />
          {METRIC_WORDS[stage]}
        </label>
      ))}
    </fieldset>
  );
}

/** Which applications take part: all that is named must hold; nothing named takes every one. */
export function AnswerEligible({ draft, onChange }: AnswerProps) {
  const { channels = [], levels = [], tags = [], text = '' } = draft.eligible;
  const set = (next: Partial<PlanDraft['eligible']>) => onChange({ eligible: { ...draft.eligible, ...next } });
  const toggle = (channel: Channel) =>
    set({ channels: channels.includes(channel) ? channels.filter((one) => one !== channel) : [...channels, channel] });
  return (
    <div className={experiments.form}>
      <fieldset className={styles.channels}>
        <legend className={parts.label}>Only by these ways in; none ticked takes all</legend>
        {CHANNELS.map((channel) => (
          <label key={channel} className={experiments.choice}>
            <input type="checkbox" checked={channels.includes(channel)} onChange={() => toggle(channel)} />
            {channel}
          </label>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <label>
          Only these levels, parted by commas
          <input
            value={levels.join(', ')}
            placeholder="any"
            onChange={(event) => set({ levels: parted(event.target.value) })}
          />
        </label>
        <label>
          Only with these tags
          <input
            value={tags.join(', ')}
            placeholder="any"
            onChange={(event) => set({ tags: parted(event.target.value) })}
          />
        </label>
      </div>
      <label>
        In your words, what no field holds; it is told, and not checked
        <input
          value={text}
          placeholder="postings that name the manager"
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <Beside draft={draft} onChange={onChange} />
    </div>
  );
}

/** Those that run on the same applications: they may, where each draws for itself and both say so before the start. */
function Beside({ draft, onChange }: AnswerProps) {
  const { data } = useQuery(experimentsQuery);
  const others = (data?.items ?? []).filter(({ state, varies }) => state !== 'closed' && varies !== draft.varies);
  if (others.length === 0) return null;
  const { crosswiseWith } = draft;
  const toggle = (id: string) =>
    onChange({
      crosswiseWith: crosswiseWith.includes(id) ? crosswiseWith.filter((one) => one !== id) : [...crosswiseWith, id],
    });
  return (
    <fieldset>
      <legend className={parts.label}>Crosswise with, on the same applications, each with a draw of its own</legend>
      {others.map(({ id, question }) => (
        <label key={id} className={experiments.choice}>
          <input type="checkbox" checked={crosswiseWith.includes(id)} onChange={() => toggle(id)} />
          {question}
        </label>
      ))}
    </fieldset>
  );
}

function parted(text: string): string[] {
  return text === '' ? [] : text.split(/,\s*/);
}
