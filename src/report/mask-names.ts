import type { ReportedApplication } from './report-input.ts';

/** What a report calls things by. */
export interface Names {
  /** The company of an application, or what stands for it. */
  readonly companyOf: (application: ReportedApplication) => string;
  readonly roleOf: (application: ReportedApplication) => string;
  /** Text that may quote the person's own words. */
  readonly inText: (text: string) => string;
}

const NAMELESS = 'a company without a name';

/** Everything by its own name. */
export const PLAIN_NAMES: Names = {
  companyOf: ({ company }) => company ?? NAMELESS,
  roleOf: ({ role }) => role ?? '',
  inText: (text) => text,
};

/**
 * Calls companies "Company 1", "Company 2" in the order of recording, and takes their names out of role titles and of
 * whatever else quotes the person.
 *
 * Roles themselves stay: a coach can say little about "Role 3". A company's leading word alone ("Acme" of "Acme
 * Robotics GmbH") is taken out of the roles at that company, unless it is a word that roles are made of.
 */
export function maskNames(applications: readonly ReportedApplication[]): Names {
  const numbers = new Map<string, number>();
  for (const { company } of applications) {
    const key = keyOf(company ?? '');
    if (key !== '' && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  }
  const called = (company: string) => `Company ${numbers.get(keyOf(company))}`;
  const all = replacer(
    applications.flatMap(({ company }) => (company === null ? [] : [[company, called(company)] as const])),
  );
  return {
    companyOf: ({ company }) => (company === null || keyOf(company) === '' ? NAMELESS : called(company)),
    roleOf: ({ company, role }) => {
      if (role === null) return '';
      const leading = leadingWord(company ?? '');
      // The whole names first: of "Acme Labs" its leading word would leave "Labs".
      const masked = all(role);
      return leading === null ? masked : replacer([[leading, called(company ?? '')]])(masked);
    },
    inText: all,
  };
}

function keyOf(company: string): string {
  return company.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

const LEGAL_FORM =
  /[\s,]+(inc|llc|ltd|limited|corp|corporation|co|gmbh|ag|se|s\.?a\.?s?|plc|b\.?v|n\.?v|pty|oy|ab|kg)\.?$/i;

/** Every way a name is likely to be written in: whole, and without its legal form. */
function writings(name: string): readonly string[] {
  const whole = name.trim();
  return [whole, whole.replace(LEGAL_FORM, '').trim()].filter((way) => way !== '');
}

/** Replaces names where they stand as whole words, the longest first; very short ones only in their own case. */
function replacer(pairs: readonly (readonly [name: string, called: string])[]): (text: string) => string {
  const ways = new Map<string, string>();
  const exact = new Map<string, string>();
  for (const [name, called] of pairs) {
    for (const way of writings(name)) {
      if (way.length > 2) ways.set(keyOf(way), called);
      else exact.set(way, called);
    }
  }
  const of = (table: ReadonlyMap<string, string>, flags: string, toKey: (found: string) => string) => {
    if (table.size === 0) return (text: string) => text;
    const words = [...table.keys()]
      .toSorted((one, other) => other.length - one.length)
      .map((way) => way.split(/\s+/).map(RegExp.escape).join('\\s+'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags);
    return (text: string) => text.replace(pattern, (found) => table.get(toKey(found)) ?? 'a company');
  };
  const [long, short] = [of(ways, 'giu', keyOf), of(exact, 'gu', (found) => found)];
  return (text) => short(long(text));
}

/** Words that open company names and role titles alike; taken out, the role would say nothing. */
const ORDINARY = new Set(
  'company the a an software data cloud digital web mobile platform product security network systems system solutions software engineering engineer developer senior junior lead staff principal full front back frontend backend fullstack machine artificial business service services technical tech global open'.split(
    ' ',
  ),
);

function leadingWord(company: string): string | null {
  const [word = ''] = company.trim().split(/[\s,]+/);
  return word.length > 2 && !ORDINARY.has(word.toLowerCase()) ? word : null;
}
