import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (name: string, content: string): Sample => ({ name, bytes: new TextEncoder().encode(content) });

/** What the fixtures of the readers lack: each is a shape that other trackers write. */
const WRITTEN: readonly Sample[] = [
  text(
    'history.csv',
    'Company,Role,Applied,Status,History\nKestrel,Backend,2026-09-01,Interview,"2026-09-08 phone screen; 2026-09-20 onsite; 2026-10-02 rejected"\nBirch,Data,01/09/2026,Ghosted,\n',
  ),
  text(
    'wide.tsv',
    'Company\tPosition\tDate Applied\t1st Response\tPhone\tOnsite\tOffer\tRejected\tSalary\tLink\tNotes\nKestrel\tBackend\t3 Sep\t10 Sep\tyes\t\t\t\t€60k–80k\thttps://kestrel.example/jobs/1\tmet at a fair\n',
  ),
  text(
    'activity.json',
    '[{"company":"Kestrel","role":"Backend","events":[{"type":"applied","date":"2026-09-01T10:00:00Z"},{"type":"rejected","date":1788000000000}]}]',
  ),
  text(
    'board.md',
    '## Applied\n- Kestrel, Backend (2026-09-01)\n\n| Company | Role | Date | Status |\n|---|---|---|---|\n| Birch | Data | 2 Sep 2026 | Rejected |\n',
  ),
  text(
    'flows.txt',
    'Applications [40] Rejected\nApplications [12] Phone screen\nPhone screen [5] Onsite\nOnsite [1] Offer\n',
  ),
];

/** Everything that is mutated: the fixtures of every reader, the samples, and what stands above. */
export function readCorpus(): readonly Sample[] {
  const files = globSync(['src/intake/sources/*/fixtures/*', 'samples/*.csv'], { cwd: root })
    .filter((file) => !file.endsWith('.expected.json'))
    .toSorted();
  return [
    ...files.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(join(root, file))) })),
    ...WRITTEN,
  ];
}
