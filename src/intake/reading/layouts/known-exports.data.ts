import type { Field } from '../../model.ts';

/** A tracker's export whose headers do not mean what they say, known by the headers it always has (folded). */
export interface KnownExport {
  readonly name: string;
  readonly headers: readonly string[];
  /** It may have no other headers than these: short lists whose headers many sheets share. */
  readonly exact?: true;
  /** Headers (folded) that mean something else here than elsewhere. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** `wishes`: nothing in it was sent; `none`: it holds no applications at all; `mails`: one row per mail. */
  readonly holds?: 'wishes' | 'none' | 'mails';
  /** Why nothing is read from it. */
  readonly because?: string;
  readonly channel?: 'board';
}

/** Sources: the files and exporting programs named in our notes on other trackers; a header may come in another order. */
export const KNOWN_EXPORTS: readonly KnownExport[] = [
  {
    name: 'career-ops applications',
    headers: ['date', 'company', 'role', 'score', 'status', 'report'],
    // The day there is the day the posting was evaluated, not the day anything was sent.
    fields: { date: 'addedOn' },
  },
  {
    name: 'LinkedIn job applications',
    headers: ['application date', 'company name', 'job title', 'job url'],
    channel: 'board',
  },
  { name: 'LinkedIn saved jobs', headers: ['saved date', 'job url', 'job title', 'company name'], holds: 'wishes' },
  {
    name: 'LinkedIn connections',
    headers: ['first name', 'last name', 'company', 'position', 'connected on'],
    holds: 'none',
    because: "This is LinkedIn's list of connections, not of applications.",
  },
  {
    name: 'LinkedIn positions',
    headers: ['company name', 'title', 'description', 'location', 'started on', 'finished on'],
    holds: 'none',
    because: 'This is the list of jobs you held, not of applications.',
  },
  {
    name: 'LinkedIn saved answers',
    headers: ['question', 'answer'],
    exact: true,
    holds: 'none',
    because: 'These are saved answers, not applications.',
  },
  {
    name: 'LinkedIn skills',
    headers: ['name'],
    exact: true,
    holds: 'none',
    because: 'This is a list of names, not of applications.',
  },
  {
    name: 'JustAJobApp mails',
    headers: ['company name', 'application status', 'received at', 'job title', 'subject', 'sender'],
    fields: { 'received at': 'statusOn' },
    holds: 'mails',
  },
  {
    name: 'Hired contacts',
    headers: ['name', 'title', 'companies', 'relationship', 'next ping', 'last touch'],
    holds: 'none',
    because: 'This is a list of contacts, not of applications.',
  },
  {
    name: 'career-ops follow-ups',
    headers: ['num', 'appnum', 'date', 'company', 'role', 'channel', 'contact'],
    holds: 'none',
    because: 'This is a list of follow-ups; the applications are in another file.',
  },
];
