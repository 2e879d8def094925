import { CHANNELS, type Channel } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { type ParsedDay, parseDay } from '../kernel/parse-day.ts';
import type { NewApplicationInput } from './model.ts';
import { isAddress, type LinePart, splitLine } from './split-line.ts';

type Field = 'company' | 'role' | 'channel' | 'sentOn' | 'intent' | 'workMode' | 'postingUrl' | 'location';

/** A part of the line with the field it was taken for. */
export interface UnderstoodPart extends LinePart {
  readonly field: Field;
  /** What is recorded: a day for "yesterday", a channel for the name of a board. */
  readonly value: string;
}

/** A part of the line that found no place, and why. */
export interface LeftPart extends LinePart {
  readonly because: 'said-twice' | 'one-too-many' | 'two-days' | 'no-day';
  /** The days that fit, where there are two. */
  readonly days?: readonly [Day, Day];
}

export interface QuickAddReading {
  /** What would be recorded; without a company where none is named. */
  readonly application: NewApplicationInput;
  /** In the order of the line. */
  readonly understood: readonly UnderstoodPart[];
  readonly notUnderstood: readonly LeftPart[];
  /** What the person should know of what would be recorded, in whole sentences; usually none. */
  readonly warnings: readonly string[];
}

/** What is said of an application whose company nobody named; it can be recorded all the same. */
export const NO_COMPANY = 'no company is named: add it once you know it';

/**
 * Reads the one line that adds an application: "Acme, Backend Engineer, referral, yesterday", or an address alone.
 *
 * The parts may stand in any order; what is neither a day, a channel, an address nor a way of working is the company,
 * the role and the place, in this order, unless only the first sounds like a role. Companies are called Remote, too: a
 * line that begins so and names nothing but a role is about that one. A missing day stays unknown, and so does the
 * company where only an address and a role are given: an address is kept as it is and nothing is guessed from it.
 */
export function readQuickAdd(line: string, today: Day): QuickAddReading {
  const parts = splitLine(line);
  const sorted = sortParts(parts, today);
  const named = placeNames(roleAtCompany(withFirstAsCompany(sorted, parts[0])));
  const understood = [...named.understood].toSorted((a, b) => a.from - b.from);
  const application = Object.fromEntries(understood.map(({ field, value }) => [field, value]));
  const isNamed = 'company' in application || understood.length === 0;
  return {
    application: application as NewApplicationInput,
    understood,
    notUnderstood: named.left.toSorted((a, b) => a.from - b.from),
    warnings: isNamed ? [] : [NO_COMPANY],
  };
}

interface Sorted {
  readonly understood: readonly UnderstoodPart[];
  /** What names itself in no way: company, role, place. */
  readonly names: readonly LinePart[];
  readonly left: readonly LeftPart[];
}

function sortParts(parts: readonly LinePart[], today: Day): Sorted {
  const understood = new Map<Field, UnderstoodPart>();
  const names: LinePart[] = [];
  const left: LeftPart[] = [];
  for (const [at, part] of parts.entries()) {
    const day = parseDay(part.text, today);
    const meant = whatPart(part.text, at, day);
    if (!day.ok && day.because === 'two-days') left.push({ ...part, because: 'two-days', days: day.days });
    else if (!day.ok && (DAY_LIKE.test(part.text) || NAMED_DAY_LIKE.test(part.text)))
      left.push({ ...part, because: 'no-day' });
    else if (meant === null) names.push(part);
    else if (understood.has(meant.field)) left.push({ ...part, because: 'said-twice' });
    else understood.set(meant.field, { ...part, ...meant });
  }
  return { understood: [...understood.values()], names, left };
}

/** "Remote, Backend Engineer": a line with one name, which is a role, begins with the company whatever else it means. */
function withFirstAsCompany(sorted: Sorted, first: LinePart | undefined): Sorted {
  const { understood, names, left } = sorted;
  const taken = understood.find(({ from }) => from === first?.from);
  const isCompany = taken && taken.field !== 'postingUrl' && taken.field !== 'sentOn';
  const [only] = names;
  if (!first || !isCompany || names.length !== 1 || !only || !soundsLikeRole(only.text)) return sorted;
  return { understood: understood.filter((part) => part !== taken), names: [first, ...names], left };
}

/** "Backend Engineer at Acme", in the words of a few languages. */
const AT = /\s(?:at|@|bei|chez|en|bij)\s/i;

/** One name that is a role at a company is two. */
function roleAtCompany(sorted: Sorted): Sorted {
  const [only, second] = sorted.names;
  const mark = only && !second ? AT.exec(only.text) : null;
  if (!only || !mark) return sorted;
  const role = only.text.slice(0, mark.index).trimEnd();
  const company = only.text.slice(mark.index + mark[0].length).trimStart();
  if (!soundsLikeRole(role) || soundsLikeRole(company) || company === '') return sorted;
  const names = [
    { text: role, from: only.from, to: only.from + role.length },
    { text: company, from: only.to - company.length, to: only.to },
  ];
  return { ...sorted, names };
}

function placeNames({ understood, names, left }: Sorted): Omit<Sorted, 'names'> {
  const [first, second] = names;
  const isRole = first !== undefined && soundsLikeRole(first.text);
  const swapped = isRole && second !== undefined && !soundsLikeRole(second.text);
  // Beside the address of a posting a role needs no company: the address leads to it.
  const roleAlone = isRole && second === undefined && understood.some(({ field }) => field === 'postingUrl');
  const fields: readonly Field[] =
    swapped || roleAlone ? ['role', 'company', 'location'] : ['company', 'role', 'location'];
  const placed = names
    .slice(0, fields.length)
    .map((part, at) => ({ ...part, field: fields[at] as Field, value: part.text }));
  const more = names.slice(fields.length).map((part) => ({ ...part, because: 'one-too-many' as const }));
  return { understood: [...understood, ...placed], left: [...left, ...more] };
}

/** What is written like a day and is none: 2026-02-30 is no place. */
const DAY_LIKE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$|^(tomorrow|next (week|month)|in \d+ (day|week)s?)$/i;

/** The same with the month by its name: 31 Feb, September 31st 2026. */
const NAMED_DAY_LIKE = (() => {
  const month =
    '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.]?';
  const date = '\\d{1,2}(?:st|nd|rd|th)?';
  return new RegExp(`^(?:${date}[ .-]+${month}|${month}[ -]${date}),?(?:[ -]+\\d{4})?$`, 'i');
})();

/** Names of boards, which are channels where they do not open the line (one can apply to LinkedIn, too). */
const SAYS_CHANNEL = says<Channel>({
  referred: 'referral',
  'via referral': 'referral',
  'by referral': 'referral',
  'company website': 'direct',
  'company site': 'direct',
  website: 'direct',
  'careers page': 'direct',
  'job board': 'board',
  linkedin: 'board',
  indeed: 'board',
  glassdoor: 'board',
  stepstone: 'board',
  xing: 'board',
  headhunter: 'recruiter',
  agency: 'recruiter',
  networking: 'network',
});
const SAYS_INTENT = says({ wish: 'wish', saved: 'wish', wishlist: 'wish', draft: 'draft' });
const SAYS_WORK_MODE = says({ remote: 'remote', hybrid: 'hybrid', onsite: 'onsite', 'on-site': 'onsite' });

/** As a map: a company may be called Constructor, which every plain object has. */
function says<Meaning extends string>(words: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries(words));
}

function whatPart(part: string, at: number, day: ParsedDay): { field: Field; value: string } | null {
  const word = part.toLowerCase();
  if (day.ok) return { field: 'sentOn', value: day.day };
  if (isAddress(part)) return { field: 'postingUrl', value: /^www\./i.test(part) ? `https://${part}` : part };
  if ((CHANNELS as readonly string[]).includes(word)) return { field: 'channel', value: word };
  const channel = at === 0 ? undefined : SAYS_CHANNEL.get(word);
  if (channel) return { field: 'channel', value: channel };
  const intent = SAYS_INTENT.get(word);
  if (intent) return { field: 'intent', value: intent };
  const workMode = SAYS_WORK_MODE.get(word);
  return workMode ? { field: 'workMode', value: workMode } : null;
}

const ROLE_WORDS =
  /\b(engineer|developer|programmer|architect|scientist|analyst|designer|manager|lead|intern|internship|consultant|administrator|admin|sre|devops|swe|sde|qa|tester|researcher|head of|cto|director|entwickler(?:in)?|développeu(?:r|se))\b/i;

function soundsLikeRole(part: string): boolean {
  return ROLE_WORDS.test(part);
}
