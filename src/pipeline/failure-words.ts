import { type ErrorWords, errorWords } from '../kernel/error-words.ts';
import { unreachable } from '../kernel/result.ts';
import type { AddApplicationFailure } from './add-application.ts';
import type { ContactAlreadyRecorded } from './add-contact.ts';
import type { SearchNameTaken } from './add-search.ts';
import type { CorrectEventFailure } from './correct-event.ts';
import type { EditApplicationFailure } from './edit-applications.ts';
import { eventWords } from './event-failure-words.ts';
import type { FindApplicationFailure, NamedApplication } from './find-application.ts';
import type { NoSuchContact } from './find-contact.ts';
import type { NoSuchSearch } from './find-search.ts';
import type { ForgetMappingFailure } from './forget-mapping.ts';
import type { MergeApplicationsFailure } from './merge-applications.ts';
import type { ParseEditFailure } from './parse-edit.ts';
import type { QuickAddFailure } from './parse-quick-add.ts';
import type { RecordEventFailure } from './record-for-many.ts';
import type { NothingToUndo, UndoNamedFailure } from './undo-changes.ts';
import type { AlreadyEnded } from './withdraw-application.ts';

/** Everything an operation may refuse. */
export type OperationFailure =
  | AddApplicationFailure
  | AlreadyEnded
  | ContactAlreadyRecorded
  | CorrectEventFailure
  | EditApplicationFailure
  | FindApplicationFailure
  | ForgetMappingFailure
  | MergeApplicationsFailure
  | NoSuchContact
  | NoSuchSearch
  | NothingToUndo
  | ParseEditFailure
  | QuickAddFailure
  | RecordEventFailure
  | SearchNameTaken
  | UndoNamedFailure;

/** Says a refusal in the same words at every door; the doors add their own status or exit code. */
export function failureWords(failure: OperationFailure): ErrorWords {
  switch (failure.kind) {
    case 'no-such-search':
    case 'search-name-taken':
    case 'no-such-application':
    case 'several-applications':
      return findingWords(failure);
    case 'not-field-and-value':
    case 'no-such-field':
    case 'not-a-day':
    case 'not-a-pay-range':
      return editWords(failure);
    case 'company-missing':
    case 'parts-left-over':
    case 'two-days-fit':
      return lineWords(failure);
    case 'nothing-to-undo':
    case 'no-such-change':
    case 'change-already-undone':
    case 'changed-since':
      return undoWords(failure);
    case 'already-ended':
    case 'contact-already-recorded':
    case 'no-such-contact':
    case 'no-such-mapping':
    case 'nothing-named':
    case 'same-application':
      return namingWords(failure);
    case 'own-limit':
      return errorWords(`your own limit holds: ${failure.limit}`, '', failure.because);
    default:
      return dayOrTwinWords(failure);
  }
}

type DayOrTwin = Extract<
  OperationFailure,
  {
    kind:
      | 'wish-with-day'
      | 'sent-in-the-future'
      | 'already-recorded'
      | 'event-in-the-future'
      | 'event-already-recorded'
      | 'no-such-event'
      | 'event-already-corrected'
      | 'event-told-otherwise';
  }
>;

function dayOrTwinWords(failure: DayOrTwin): ErrorWords {
  switch (failure.kind) {
    case 'wish-with-day':
      return errorWords(
        `a ${failure.intent} was not sent, so it has no day (${failure.sentOn})`,
        'sentOn',
        `leave out the day, or the word ${failure.intent}`,
      );
    case 'sent-in-the-future':
      return notYet(failure.sentOn, failure.today, 'sentOn', 'give the day it was sent, or record it as a draft');
    case 'event-in-the-future':
      return notYet(failure.day, failure.today, failure.field, 'give the day it happened, or plan it as plannedOn');
    case 'already-recorded':
      return errorWords(
        `${named(failure.company, failure.role)}${failure.sentOn ? `, sent on ${failure.sentOn},` : ''} is recorded already`,
        `application ${failure.applicationId}`,
        'change that one, or say that this is a second one',
      );
    default:
      return eventWords(failure);
  }
}

/** Of many later changes the latest few say enough. */
const LATER_NAMED = 3;

function undoWords(failure: NothingToUndo | UndoNamedFailure): ErrorWords {
  if (failure.kind === 'nothing-to-undo') {
    return errorWords('there is nothing to take back', '', 'nothing was changed since the beginning');
  }
  const where = `change ${failure.seq}`;
  switch (failure.kind) {
    case 'no-such-change':
      return errorWords('there is no such change', where, 'take its number from the list of changes');
    case 'change-already-undone':
      return errorWords(
        `"${failure.summary}" was taken back on ${failure.at.slice(0, 10)}`,
        where,
        'nothing needs doing',
      );
    case 'changed-since': {
      const { later, summary } = failure;
      const named = later.slice(0, LATER_NAMED).map((one) => `"${one.summary}"`);
      const more = later.length > LATER_NAMED ? ` and ${later.length - LATER_NAMED} more` : '';
      const mend = `take back first what came after it, the latest first: ${named.join(', ')}${more}`;
      return errorWords(`"${summary}" is not the latest change any more`, where, mend);
    }
    default:
      return unreachable(failure);
  }
}

type Finding = Extract<
  OperationFailure,
  { kind: 'no-such-search' | 'search-name-taken' | 'no-such-application' | 'several-applications' }
>;

function findingWords(failure: Finding): ErrorWords {
  switch (failure.kind) {
    case 'no-such-search':
      return errorWords(
        `there is no search called "${failure.name}"`,
        'search',
        failure.known.length > 0 ? `name one of: ${failure.known.join(', ')}` : 'record something first',
      );
    case 'search-name-taken':
      return errorWords(`there is a search called "${failure.name}" already`, 'name', 'choose another name');
    case 'no-such-application':
      return errorWords(
        `no application is called "${failure.given}"`,
        'id',
        'give its id, the beginning of its id, or its company, as the list shows them',
      );
    case 'several-applications':
      return errorWords(
        `"${failure.given}" names several applications`,
        'id',
        `give one of these ids: ${failure.candidates.map(candidate).join(', ')}`,
      );
    default:
      return unreachable(failure);
  }
}

type Naming = Extract<
  OperationFailure,
  {
    kind:
      | 'already-ended'
      | 'contact-already-recorded'
      | 'no-such-contact'
      | 'no-such-mapping'
      | 'nothing-named'
      | 'same-application';
  }
>;

function namingWords(failure: Naming): ErrorWords {
  switch (failure.kind) {
    case 'already-ended':
      return errorWords(
        `${named(failure.company, failure.role)} is ${failure.state} already`,
        `application ${failure.applicationId}`,
        failure.state === 'accepted'
          ? 'record "declined" where you gave the offer back after all'
          : 'nothing needs doing',
      );
    case 'contact-already-recorded':
      return errorWords('this contact is recorded already', `contact ${failure.contactId}`, 'nothing needs doing');
    case 'no-such-contact':
      return errorWords(`no contact has the id "${failure.contactId}"`, 'id', 'take it from the list of contacts');
    case 'no-such-mapping':
      return errorWords(`no columns are remembered as "${failure.mappingId}"`, 'id', 'take it from the list of them');
    case 'nothing-named':
      return errorWords(
        'neither a company nor a role nor the address of a posting is named',
        'company',
        'name at least one of them',
      );
    case 'same-application':
      return errorWords('an application cannot be merged with itself', `application ${failure.id}`, 'name two of them');
    default:
      return unreachable(failure);
  }
}

function editWords(failure: ParseEditFailure): ErrorWords {
  switch (failure.kind) {
    case 'not-field-and-value':
      return errorWords(`"${failure.text}" is not field=value`, '', 'write it as role="Backend Engineer"');
    case 'no-such-field':
      return errorWords(`there is no field "${failure.field}"`, '', `use one of ${failure.known.join(', ')}`);
    case 'not-a-day':
      return errorWords(`"${failure.text}" is no calendar day`, failure.field, 'write it as YYYY-MM-DD');
    case 'not-a-pay-range':
      return errorWords(`"${failure.text}" is no pay`, 'pay', 'write it as "60000-75000 EUR year"');
    default:
      return unreachable(failure);
  }
}

function lineWords(failure: Exclude<QuickAddFailure, { kind: 'not-a-day' }>): ErrorWords {
  switch (failure.kind) {
    case 'company-missing':
      return errorWords(
        'the line names no company',
        failure.line.trim(),
        'write "Acme, Backend Engineer, referral, yesterday"',
      );
    case 'parts-left-over':
      return errorWords(
        'parts of the line find no place',
        failure.parts.join(', '),
        'leave them out, or put quotes around a name with a comma',
      );
    case 'two-days-fit':
      return errorWords(
        `"${failure.text}" is ${failure.days[0]} or ${failure.days[1]}`,
        'day',
        'write the day as YYYY-MM-DD',
      );
    default:
      return unreachable(failure);
  }
}

function notYet(day: string, today: string, where: string, mend: string): ErrorWords {
  return errorWords(`${day} has not come yet, today is ${today}`, where, mend);
}

function candidate({ id, company, role, sentOn }: NamedApplication) {
  return `${id} (${[named(company, role), sentOn].filter(Boolean).join(', ')})`;
}

function named(company: string | null, role: string | null) {
  return [company, role].filter(Boolean).join(', ') || 'without a name';
}
