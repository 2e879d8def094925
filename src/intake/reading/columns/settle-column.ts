import type { Field } from '../../model.ts';
import type { ColumnShape } from './column-shape.ts';
import type { HeaderConcept } from './field.ts';

/** Dates are read from a column of which at least this share are dates; the rest may be words such as "No Response". */
const MOSTLY = 0.5;

/**
 * Decides between what a header could mean by what stands below it: "Response" over days is the day of the answer, over yes and
 * no a flag, over words a status. `null` where the values contradict the header.
 */
export function settleColumn(concept: HeaderConcept, shape: ColumnShape): Field | 'date' | 'contacted' | null {
  const dated = shape.dates >= MOSTLY || (shape.serials >= 0.8 && !NUMERIC.has(concept));
  // "Rejected 20/3" is a word with its day, "20/3" a day.
  const told = shape.stages >= MOSTLY;
  const flagged = shape.flags >= 0.7;
  const empty = shape.filled === 0;
  switch (concept) {
    case 'sentOn':
      if (dated || empty || shape.dates > 0.2) return 'sentOn';
      return flagged || shape.stages >= MOSTLY ? (flagged ? 'submitted' : 'status') : null;
    case 'contacted':
      if (dated || empty) return 'contacted';
      return flagged ? 'submitted' : 'contact';
    case 'date':
      return dated || empty || shape.dates > 0.2 ? 'date' : null;
    case 'time':
      return dated ? 'date' : null;
    case 'response':
      return settleResponse(shape, dated, flagged);
    case 'result':
      return dated && !told ? 'closedOn' : flagged && shape.stages < 0.2 ? null : 'status';
    case 'status':
      return dated && !told ? 'statusOn' : shape.urls > MOSTLY ? null : 'status';
    case 'activity':
      return dated ? null : 'activity';
    case 'people':
      return 'contact';
    default:
      return settleRest(concept, shape, { dated, flagged, empty });
  }
}

const NUMERIC: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>([
  'pay',
  'payMin',
  'payMax',
  'application',
  'ignored',
  'interviewCount',
  'daysToAnswer',
  'daysToRejection',
  'companySize',
  'location',
]);
const DAYS: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>([
  'answeredOn',
  'closedOn',
  'statusOn',
  'startedOn',
  'finishedOn',
  'postedOn',
  'addedOn',
]);
const COUNTS: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>([
  'interviewCount',
  'daysToAnswer',
  'daysToRejection',
]);
const TEXTS: ReadonlySet<HeaderConcept> = new Set<HeaderConcept>([
  'company',
  'role',
  'location',
  'variant',
  'level',
  'tags',
  'companySize',
  'currency',
]);

function settleResponse(shape: ColumnShape, dated: boolean, flagged: boolean): Field | null {
  if (dated) return 'answeredOn';
  if (flagged || (shape.flags >= 0.5 && shape.stages < 0.3)) return 'responded';
  if (shape.stages >= 0.3) return 'status';
  if (shape.numbers >= 0.8) return 'daysToAnswer';
  return shape.filled === 0 ? 'status' : 'notes';
}

interface Look {
  readonly dated: boolean;
  readonly flagged: boolean;
  readonly empty: boolean;
}

function settleRest(
  concept: Exclude<HeaderConcept, 'date' | 'contacted' | 'time' | 'response' | 'result' | 'people'>,
  shape: ColumnShape,
  look: Look,
): Field | null {
  if (DAYS.has(concept)) {
    if (look.dated || look.empty || shape.dates > 0.2) return concept;
    // A log of changes says "from" which status "to" which.
    return shape.stages < MOSTLY || look.flagged ? null : concept === 'startedOn' ? 'ignored' : 'status';
  }
  if (COUNTS.has(concept)) return settleCount(concept, shape, look);
  if (TEXTS.has(concept)) {
    if (shape.urls > MOSTLY) return 'postingUrl';
    if ((concept === 'company' || concept === 'role') && shape.numbers >= 0.8) return null;
    return look.dated ? null : concept;
  }
  if (concept === 'channel') return shape.urls > MOSTLY ? 'postingUrl' : look.dated ? null : 'channel';
  if (concept === 'postingUrl')
    return shape.urls < 0.3 && !look.empty ? (shape.titles >= 0.3 ? 'role' : 'channel') : concept;
  if (isStage(concept)) return settleStage(concept, shape, look);
  return concept;
}

function settleCount(concept: Field, shape: ColumnShape, { dated }: Look): Field | null {
  if (shape.numbers >= 0.8 || shape.filled === 0) return concept;
  // A list of interviews that says which was when is a history.
  if (concept === 'interviewCount' && (shape.lines > 0 || (dated && shape.stages >= MOSTLY))) return 'history';
  if (concept === 'interviewCount') return dated || shape.stages >= 0.3 || shape.flags >= 0.5 ? 'interview' : 'history';
  if (dated) return concept === 'daysToAnswer' ? 'answeredOn' : 'rejected';
  return null;
}

const OTHERS: ReadonlySet<Field> = new Set<Field>([
  'workMode',
  'pay',
  'payMin',
  'payMax',
  'notes',
  'reason',
  'contact',
  'application',
  'ignored',
  'history',
  'activity',
  'status',
  'sentOn',
]);

function isStage(concept: Field): boolean {
  return !OTHERS.has(concept);
}

/** A stage column holds days, yes and no, or a few words. Names and numbers under "Recruiter" or "Phone" are contacts. */
function settleStage(kind: Field, shape: ColumnShape, { dated, flagged, empty }: Look): Field | null {
  if (empty || dated || flagged || shape.dates + shape.flags + shape.stages >= MOSTLY) return kind;
  if (shape.emails + shape.urls > 0.3) return 'contact';
  if (kind === 'screen' || kind === 'outreach') return shape.numbers > 0.3 || shape.length < 30 ? 'contact' : 'notes';
  if (kind === 'offer' && shape.numbers > MOSTLY) return 'offer';
  if (kind === 'responded' || kind === 'followed-up' || kind === 'note' || kind === 'acknowledged') return 'notes';
  return shape.length <= 60 ? kind : 'notes';
}
