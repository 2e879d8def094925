import { type ReactNode, useState } from 'react';
import type { PlanOutlook } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { AnswerEligible, AnswerMetric, AnswerVaries } from './answers.tsx';
import { eligibleWords } from './eligible-words.ts';
import { METRIC_WORDS } from './experiment-words.ts';
import styles from './plan.module.css';
import { missingOf, type PlanDraft } from './plan-draft.ts';
import { TemplateChoices } from './template-choices.tsx';

interface PlanQuestionsProps {
  readonly draft: PlanDraft;
  readonly outlook: PlanOutlook | undefined;
  readonly onChange: (next: Partial<PlanDraft>) => void;
}

type Asked = 'varies' | 'metric' | 'eligible';

/** The three questions, each with its answer, the reason, and a way to answer it otherwise. */
export function PlanQuestions({ draft, outlook, onChange }: PlanQuestionsProps) {
  const [open, setOpen] = useState<Asked | null>(missingOf(draft).length > 0 ? 'varies' : null);
  const row = (asked: Asked) => ({
    isOpen: open === asked,
    onToggle: () => setOpen(open === asked ? null : asked),
  });
  return (
    <>
      {draft.template === null && draft.question === '' && <TemplateChoices />}
      <section className={`${parts.region} ${styles.questions}`} aria-labelledby="questions">
        <div className={parts.head}>
          <h2 id="questions">Three questions</h2>
        </div>
        <Question
          number={1}
          asks="What do you vary?"
          answer={armsWords(draft)}
          why={draft.keepTheSame}
          {...row('varies')}
        >
          <AnswerVaries draft={draft} onChange={onChange} />
        </Question>
        <Question
          number={2}
          asks="What counts as better?"
          answer={METRIC_WORDS[draft.metric]}
          why={metricWhy(draft, outlook)}
          {...row('metric')}
        >
          <AnswerMetric draft={draft} onChange={onChange} />
        </Question>
        <Question
          number={3}
          asks="Which applications?"
          answer={eligibleWords(draft.eligible)}
          why="The others are left alone and not counted."
          {...row('eligible')}
        >
          <AnswerEligible draft={draft} onChange={onChange} />
        </Question>
      </section>
    </>
  );
}

function armsWords({ labels }: PlanDraft): string {
  const [a, b] = [labels.a.trim(), labels.b.trim()];
  return a === '' && b === '' ? 'Not said yet' : `A: ${a || 'not said yet'}. B: ${b || 'not said yet'}.`;
}

function metricWhy({ metric }: PlanDraft, outlook: PlanOutlook | undefined): string {
  const rate = outlook === undefined ? '' : `${Math.round(outlook.rateA.estimate * 100)} in 100 of yours come there. `;
  return metric === 'response'
    ? `${rate}The step that most reach, so it answers soonest.`
    : `${rate}Nearer to an offer, rarer and slower.`;
}

interface QuestionProps {
  readonly number: number;
  readonly asks: string;
  readonly answer: string;
  readonly why: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Question({ number, asks, answer, why, isOpen, onToggle, children }: QuestionProps) {
  return (
    <div>
      <div className={styles.question}>
        <span>{number}</span>
        <span className={parts.soft}>{asks}</span>
        <p>{answer}</p>
        <div className={styles.why}>
          <p>{why}</p>
          <button
            type="button"
            className={parts.more}
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'done' : 'change'}: ${asks}`}
            onClick={onToggle}
          >
            {isOpen ? 'done' : 'change'}
          </button>
        </div>
      </div>
      {isOpen && <div className={styles.answering}>{children}</div>}
    </div>
  );
}
