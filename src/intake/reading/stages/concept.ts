import type { EventKind } from '../../../analysis/model.ts';

/**
 * What a stage word can mean. Beside the event kinds:
 * `test` is a take-home or coding challenge (technical after a conversation, else an assessment), `second` a later round,
 * `declined?` a "declined" that does not say by whom, `silent` an explicit lack of an answer, `neutral` understood but no event,
 * `open` is running, or not sent yet where the others have a sent day; `wish` was never sent, `wish?` only where no sent day says otherwise, `draft` is being prepared, `undelivered` bounced,
 * `lost-interest` is a withdrawal where it was sent and a wish where it was not.
 */
export type Concept =
  | EventKind
  | 'test'
  | 'second'
  | 'declined?'
  | 'silent'
  | 'neutral'
  | 'open'
  | 'wish'
  | 'wish?'
  | 'draft'
  | 'undelivered'
  | 'lost-interest';
