import { writeSync } from 'node:fs';
import { drawNext } from '../../src/experiments/draw-next.ts';
import { applyImport } from '../../src/intake/accept.ts';
import { testDraft, testReading } from '../../src/intake/testing.ts';
import { openLedger } from '../../src/main/open-ledger.ts';
import { addApplication } from '../../src/pipeline/add-application.ts';
import { deleteApplication } from '../../src/pipeline/delete-application.ts';
import { editApplication } from '../../src/pipeline/edit-application.ts';
import { NewApplication, NewEvent } from '../../src/pipeline/model.ts';
import { recordEvent } from '../../src/pipeline/record-event.ts';
import { okValue } from '../../src/pipeline/testing.ts';

/** What a writer is about to do, and what it did: the second line of a pair is printed once it is acknowledged. */
export type Line = { readonly will: Deed } | { readonly did: Deed & { readonly id: string } };

export type Deed =
  | { readonly kind: 'add'; readonly company: string }
  | { readonly kind: 'log'; readonly application: string; readonly note: string }
  | { readonly kind: 'edit'; readonly application: string; readonly notes: string }
  | { readonly kind: 'delete'; readonly application: string }
  | { readonly kind: 'draw'; readonly company: string }
  | { readonly kind: 'import'; readonly company: string; readonly rows: number };

/** Rows of each file that is imported; each has two events. */
const ROWS = 5;

const [home, name, mode] = process.argv.slice(2) as [string, string, string?];
const opened = await openLedger({ home, port: null, zone: () => 'UTC' });
if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
const ledger = opened.value;
const own: string[] = [];
// Killed from outside, never ended.
for (let turn = 0; ; turn++) await next(turn);

async function next(turn: number) {
  const application = own[turn % own.length] ?? '';
  if (mode === 'adds' || own.length < 3 || turn % 5 === 0) return add(`${name} ${turn}`);
  if (turn % 7 === 0) return draw(`${name} draft ${turn}`);
  if (turn % 11 === 0) return bring(`${name} file ${turn}`);
  if (turn % 13 === 0) return remove(application);
  return turn % 2 === 0 ? log(application, `${name} event ${turn}`) : edit(application, `${name} notes ${turn}`);
}

async function add(company: string) {
  const deed = say({ kind: 'add', company });
  const { id } = okValue(await addApplication(ledger, NewApplication.parse({ company, sentOn: '2026-10-01' })));
  own.push(id);
  tell(deed, id);
}

async function log(application: string, note: string) {
  const deed = say({ kind: 'log', application, note });
  const event = NewEvent.parse({ kind: 'screen', on: '2026-10-05', note });
  tell(deed, okValue(await recordEvent(ledger, application, event)).id);
}

async function edit(application: string, notes: string) {
  const deed = say({ kind: 'edit', application, notes });
  okValue(await editApplication(ledger, application, { notes }));
  tell(deed, application);
}

async function remove(application: string) {
  const deed = say({ kind: 'delete', application });
  okValue(await deleteApplication(ledger, application));
  own.splice(own.indexOf(application), 1);
  tell(deed, application);
}

async function draw(company: string) {
  const deed = say({ kind: 'draw', company });
  const { applications } = okValue(await drawNext(ledger, { drafts: [NewApplication.parse({ company })] }));
  tell(deed, applications[0]?.drawn[0]?.drawId ?? '');
}

async function bring(company: string) {
  const deed = say({ kind: 'import', company, rows: ROWS });
  const row = (at: number) =>
    testDraft({
      company,
      role: `Role ${at}`,
      sentOn: '2026-10-02',
      line: at,
      events: [{ kind: 'rejected', on: '2026-10-09' }],
    });
  const rows = Array.from({ length: ROWS }, (_, at) => row(at + 2));
  tell(deed, okValue(await applyImport(ledger, [testReading(rows, `${company}.csv`)])).batch ?? '');
}

function say(deed: Deed): Deed {
  write({ will: deed });
  return deed;
}

function tell(deed: Deed, id: string) {
  write({ did: { ...deed, id } });
}

/** At once and whole, so that nothing acknowledged waits inside the program when it is killed. */
function write(line: Line) {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
