import { EVENT_KINDS } from '../../../analysis/model.ts';

/** Everything a column can be read as. Event kinds are columns of one stage each: its day, a yes or no, or a word. */
export const FIELDS = [
  'company',
  'role',
  'sentOn',
  'status',
  'activity',
  'history',
  'answeredOn',
  'closedOn',
  'statusOn',
  'startedOn',
  'finishedOn',
  'daysToAnswer',
  'daysToRejection',
  'interviewCount',
  'channel',
  'location',
  'workMode',
  'pay',
  'payMin',
  'payMax',
  'currency',
  'level',
  'postingUrl',
  'postedOn',
  'addedOn',
  'variant',
  'notes',
  'reason',
  'tags',
  'contact',
  'companySize',
  'application',
  'ignored',
  ...EVENT_KINDS,
] as const;
export type Field = (typeof FIELDS)[number];

/** Header concepts that only the values can settle: a "Response" may be a day, a yes, or a word. */
export type HeaderConcept = Field | 'date' | 'response' | 'result' | 'contacted' | 'time' | 'people';
