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

/** Everything already read of one company, however it is spelled, and the companies that are likely the same. */
interface Company {
  readonly known: Known[];
  alike: readonly Company[];
}

/** Finds drafts that are likely one application written down twice; both are kept. Two roles at one company are two applications. */
export function findDoubles(drafts: readonly Draft[]): readonly Double[] {
  const [roleOf, dayOf] = [remember(fold), remember(dayNumber)];
  const companies = companiesOf(drafts);
  const doubles: Double[] = [];
  for (const [at, draft] of drafts.entries()) {
    const company = companies[at];
    if (!company || draft.role === null) continue;
    const known: Known = { draft, role: roleOf(draft.role), day: draft.sentOn === null ? null : dayOf(draft.sentOn) };
    const first = doubleIn(known, company.known) ?? doubleInAny(known, company.alike);
    if (first) doubles.push({ origin: draft.origin, of: first.draft.origin, because: reason(draft, first.draft) });
    company.known.push(known);
  }
  return doubles;
}

/** The company of each draft. Names are compared once each, not once for every draft. */
function companiesOf(drafts: readonly Draft[]): (Company | null)[] {
  const byName = new Map<string, Company>();
  const companyOf = remember((spelled) => {
    const name = companyKey(spelled);
    const known = byName.get(name);
    if (known) return known;
    const company: Company = { known: [], alike: [] };
    byName.set(name, company);
    return company;
  });
  const companies = drafts.map(({ company }) => (company === null ? null : companyOf(company)));
  for (const [name, others] of alikeNames([...byName.keys()])) {
    const company = byName.get(name);
    if (company) company.alike = others.flatMap((other) => byName.get(other) ?? []);
  }
  return companies;
}

function doubleInAny(known: Known, companies: readonly Company[]): Known | null {
  for (const company of companies) {
    const found = doubleIn(known, company.known);
    if (found) return found;
  }
  return null;
}

function doubleIn(known: Known, earlier: readonly Known[]): Known | null {
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
