import type { Day } from '../../../kernel/day.ts';
import type { Draft, Origin } from '../../draft.ts';
import type { Details } from '../details/detail-reader.ts';
import { type RowFacts, settleSteps } from '../timeline/settle-steps.ts';
import { stateOf } from '../timeline/state-of.ts';
import { fitDraft } from './fit-draft.ts';
import type { ReadingContext } from './reading-context.ts';

export interface DraftParts {
  readonly company: string | null;
  readonly role: string | null;
  readonly origin: Origin;
  readonly details: Details & { readonly postedOn?: Day };
  readonly facts: RowFacts;
}

/** Makes a draft of what one application's cells said, however many rows they stood in. */
export function makeDraft(parts: DraftParts, context: ReadingContext): Draft {
  const { draft, cut } = fitDraft(draftOf(parts, context));
  if (cut !== null) context.warnings.push(cut);
  return draft;
}

function draftOf({ company, role, origin, details, facts }: DraftParts, context: ReadingContext): Draft {
  const { state, events, undelivered } = settleSteps(facts);
  if (undelivered) {
    const because = 'It was never delivered, so it is kept as a wish, not an application.';
    context.warnings.push({ origin, because });
  }
  if (state !== 'sent') return { company, role, sentOn: null, state, ...details, events, origin };
  const submitted = events.find(({ kind }) => kind === 'submitted');
  const now = stateOf(events, context.today);
  const draft: Draft = { company, role, sentOn: submitted?.on ?? null, state: now, ...details, events, origin };
  return submitted?.inferred ? { ...draft, sentOnInferred: true } : draft;
}
