import { type Day, dayNumber } from '../../kernel/day.ts';
import type { Draft, FileReading } from '../draft.ts';
import { fold } from './fold.ts';
import { typingErrors } from './stages/mend-typo.ts';

type Double = FileReading['duplicates'][number];

/** The same role at the same company, sent again within this many days, is likely one application written down twice. */
const NEAR_DAYS = 30;
/** How many earlier drafts of the same role are compared with each; enough for a lifetime, and keeps long files quick. */
const COMPARED = 60;

/** Finds drafts that are likely one application written down twice; both are kept. Two roles at one company are two applications. */
export function findDoubles(drafts: readonly Draft[]): readonly Double[] {
  const byRole = new Map<string, Known[]>();
  const doubles: Double[] = [];
  const fold = createFolder();
  for (const draft of drafts) {
    if (draft.company === null || draft.role === null) continue;
    const known: Known = { draft, company: fold.company(draft.company), day: draft.sentOn === null ? null : dayNumber(draft.sentOn) };
    const key = `${fold.role(draft.role)}\n${known.company.slice(0, 2)}`;
    const earlier = byRole.get(key);
    if (earlier === undefined) {
      byRole.set(key, [known]);
      continue;
    }
    const first = earlier.slice(-COMPARED).find((other) => areDoubles(known, other));
    if (first) doubles.push({ origin: draft.origin, of: first.draft.origin, because: reason(draft, first.draft) });
    earlier.push(known);
  }
  return doubles;
}

interface Known {
  readonly draft: Draft;
  readonly company: string;
  readonly day: number | null;
}

function areDoubles(one: Known, other: Known): boolean {
  if (!areNear(one.day, other.day)) return false;
  const [url, otherUrl] = [one.draft.postingUrl, other.draft.postingUrl];
  // Two postings are two applications, whatever they are called.
  if (url !== undefined && otherUrl !== undefined && url !== otherUrl) return false;
  if (one.draft.location !== undefined && other.draft.location !== undefined && one.draft.location !== other.draft.location) return false;
  return areSame(one.company, other.company);
}

function areNear(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= NEAR_DAYS;
}

/** Typing errors in long names, or one name that is the beginning of the other ("Acme", "Acme Robotics"). */
function areSame(one: string, other: string): boolean {
  if (one === other) return true;
  // "Acme 4" and "Acme 5" are two names, however alike.
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  if (one.length < 5 || other.length < 5) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(`${short} `)) return true;
  return Math.abs(one.length - other.length) <= 2 && typingErrors(one, other) <= (short.length >= 9 ? 2 : 1);
}

function reason(draft: Draft, other: Draft): string {
  const spelled = draft.company === other.company ? '' : ` ("${other.company}" there)`;
  return `The same company${spelled} and role${near(draft.sentOn, other.sentOn)}.`;
}

function near(one: Day | null, other: Day | null): string {
  if (one === null || other === null) return '';
  return one === other ? ' on the same day' : ` within ${NEAR_DAYS} days`;
}

const LEGAL_FORMS = /(?: (?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|kg|ug|sa|sas|sarl|sl|bv|nv|plc|pty|pvt|oy|ab|as|aps|spa|srl|group|holding|the))+$/;

function createFolder(): { company: (name: string) => string; role: (name: string) => string } {
  const cache = new Map<string, string>();
  const cached = (name: string, make: (name: string) => string) => {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const made = make(name);
    cache.set(name, made);
    return made;
  };
  const roles = new Map<string, string>();
  return {
    company: (name) => cached(name, (text) => fold(text).replace(/^the /, '').replace(LEGAL_FORMS, '')),
    role: (name) => {
      const known = roles.get(name);
      if (known !== undefined) return known;
      const made = fold(name);
      roles.set(name, made);
      return made;
    },
  };
}
