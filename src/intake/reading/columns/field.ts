import type { Field } from '../../model.ts';

/** Header concepts that only the values can settle: a "Response" may be a day, a yes, or a word. */
export type HeaderConcept = Field | 'date' | 'response' | 'result' | 'contacted' | 'time' | 'people';
