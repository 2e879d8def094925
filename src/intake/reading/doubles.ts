import { type Day, dayNumber } from '../../kernel/day.ts';
import type { Draft, FileReading } from '../draft.ts';
import { alikeNames } from './alike-names.ts';
import { fold } from './fold.ts';
import { remember } from './remember.ts';

type Double = FileReading['duplicates'][number];

/** The same role at the same company, sent again within this many days, is likely one application written down twice. */
const NEAR_DAYS = 30;

interface Known {
  readonly draft: Draft;
  readonly role: string;
  readonly day: number | null;
}

/** Finds drafts that are likely one application written down twice; both are kept. Two roles at one company are two applications. */
export function findDoubles(drafts: readonly Draft[]): readonly Double[] {
  const [companyOf, roleOf, dayOf] = [remember(companyKey), remember(fold), remember(dayNumber)];
  const byCompany = new Map<string, Known[]>();
  const doubles: Double[] = [];
  const names = new Set<string>();
  for (const { company } of drafts) if (company !== null) names.add(companyOf(company));
  const alike = alikeNames([...names]);
  for (const draft of drafts) {
    if (draft.company === null || draft.role === null) continue;
    const company = companyOf(draft.company);
    const known: Known = { draft, role: roleOf(draft.role), day: draft.sentOn === null ? null : dayOf(draft.sentOn) };
    const own = byCompany.get(company);
    const first = doubleIn(known, own) ?? doubleInAny(known, alike.get(company), byCompany);
    if (first) doubles.push({ origin: draft.origin, of: first.draft.origin, because: reason(draft, first.draft) });
    if (own) own.push(known);
    else byCompany.set(company, [known]);
  }
  return doubles;
}

function doubleInAny(
  known: Known,
  names: readonly string[] = [],
  byCompany: ReadonlyMap<string, readonly Known[]>,
): Known | null {
  for (const name of names) {
    const found = doubleIn(known, byCompany.get(name));
    if (found) return found;
  }
  return null;
}

function doubleIn(known: Known, earlier: readonly Known[] = []): Known | null {
  for (let at = earlier.length - 1; at >= 0; at--) {
    const other = earlier[at];
    if (other && areDoubles(known, other)) return other;
  }
  return null;
}

function areDoubles(one: Known, other: Known): boolean {
  if (one.role !== other.role) return false;
  if (one.day !== null && other.day !== null && Math.abs(one.day - other.day) > NEAR_DAYS) return false;
  // Two postings, or two places, are two applications, whatever they are called.
  return !differ(one.draft.postingUrl, other.draft.postingUrl) && !differ(one.draft.location, other.draft.location);
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function reason(draft: Draft, other: Draft): string {
  const spelled = draft.company === other.company ? '' : ` ("${other.company}" there)`;
  return `The same company${spelled} and role${near(draft.sentOn, other.sentOn)}.`;
}

function near(one: Day | null, other: Day | null): string {
  if (one === null || other === null) return '';
  return one === other ? ' on the same day' : ` within ${NEAR_DAYS} days`;
}

const LEGAL_FORMS =
  /(?: (?:inc|incorporated|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|kg|ug|sa|sas|sarl|sl|bv|nv|plc|pty|pvt|oy|ab|as|aps|spa|srl|group|holding|the))+$/;

function companyKey(name: string): string {
  return fold(name).replace(/^the /, '').replace(LEGAL_FORMS, '');
}
