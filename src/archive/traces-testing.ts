import type { Db } from '../db/schema.ts';
import { imported, testDraft, testReading } from '../intake/testing.ts';
import { addApplication } from '../pipeline/add-application.ts';
import { addContact } from '../pipeline/add-contact.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { deleteApplications } from '../pipeline/delete-applications.ts';
import type { Deps } from '../pipeline/deps.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { editApplications } from '../pipeline/edit-applications.ts';
import { mergeApplications } from '../pipeline/merge-applications.ts';
import { EventCorrection, NewApplication, NewContact, NewEvent } from '../pipeline/model.ts';
import { recordEvent } from '../pipeline/record-event.ts';
import { okValue } from '../pipeline/testing.ts';
import { undoChanges } from '../pipeline/undo-changes.ts';

/** Every text of what is deleted has these letters, and nothing else has. */
export const MARK = /yxq/i;

export async function add(deps: Deps, fields: object): Promise<string> {
  return okValue(await addApplication(deps, NewApplication.parse(fields), { evenIfRecorded: true })).id;
}

export const marked = {
  company: 'Zyxq Works',
  role: 'Zyxqician',
  sentOn: '2026-10-05',
  notes: 'Zyxqnote of mine',
  postingText: 'Zyxqposting '.repeat(900),
  postingUrl: 'https://zyxq.example/1',
  tags: ['zyxqtag'],
  location: 'Zyxqtown',
};

export const log = (deps: Deps, id: string, kind: string, note: string | null = null) =>
  recordEvent(deps, id, NewEvent.parse({ kind, on: '2026-10-20', note }));

/** A ledger in which one application left its texts wherever an application can. */
export async function lived(deps: Deps, pause: () => Promise<unknown> = async () => null) {
  const kept = await add(deps, { company: 'Birch', role: 'Backend Engineer', sentOn: '2026-10-01' });
  await pause();
  const id = await add(deps, marked);
  await pause();
  okValue(await log(deps, id, 'responded', 'Zyxqmail'));
  okValue(await editApplication(deps, id, { company: 'Zyxq Renamed', role: 'Zyxq Other', contact: 'Zyxq Kim' }));
  okValue(await log(deps, id, 'screen', 'Zyxqcall'));
  const events = await deps.db.selectFrom('event').select('id').where('kind', '=', 'screen').execute();
  okValue(await correctEvent(deps, events[0]?.id ?? '', EventCorrection.parse({ note: 'Zyxqbetter' })));
  await pause();
  // Done and taken back: nothing but the words of the change is left of it.
  okValue(await editApplication(deps, id, { company: 'Zyxq Undone', notes: 'Zyxqundone' }));
  okValue(await log(deps, id, 'technical'));
  await undoChanges(deps, 2);
  const twin = await add(deps, { ...marked, company: 'Zyxq Twin', notes: 'Zyxqtwin' });
  okValue(await mergeApplications(deps, id, twin));
  await pause();
  const [row, other] = [
    testDraft({ company: 'Zyxq File', role: 'Zyxqrow', sentOn: '2026-10-07', contact: 'Zyxq Lee', notes: 'Zyxqcell' }),
    testDraft({ company: 'Elm', role: 'SRE', sentOn: '2026-10-08', line: 3 }),
  ];
  await imported(deps, [testReading([row, other])]);
  await imported(deps, [testReading([{ ...row, company: 'Zyxq Alone' }], 'zyxq-alone.csv')]);
  okValue(await editApplications(deps, [id, kept], { level: 'senior' }));
  okValue(await deleteApplications(deps, [id, kept]));
  await undoChanges(deps);
  okValue(await addContact(deps, NewContact.parse({ name: 'Pat', company: 'Birch' })));
  await pause();
  return { kept, id };
}

export async function markedIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('application').select(['id', 'role']).execute();
  return rows.flatMap(({ id, role }) => (MARK.test(role ?? '') ? id : []));
}
