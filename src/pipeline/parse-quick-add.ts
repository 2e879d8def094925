import { CHANNELS, type Channel } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { NewApplicationInput } from './model.ts';
import { type ParsedDay, parseDay } from './parse-day.ts';

export type QuickAddFailure =
  | { readonly kind: 'company-missing'; readonly line: string }
  /** Said twice, or one part too many: `parts` are the ones that found no place. */
  | { readonly kind: 'parts-left-over'; readonly parts: readonly string[] }
  | { readonly kind: 'two-days-fit'; readonly text: string; readonly days: readonly [Day, Day] }
  | { readonly kind: 'not-a-day'; readonly field: string; readonly text: string };

type Field = 'company' | 'role' | 'channel' | 'sentOn' | 'intent' | 'workMode' | 'postingUrl' | 'location';

/**
 * Reads the one line that adds an application: "Acme, Backend Engineer, referral, yesterday".
 *
 * The parts may stand in any order; what is neither a day, a channel, an address nor a way of working is the company,
 * the role and the place, in this order, unless only the first sounds like a role. Companies are called Remote, too: a
 * line that begins so and names nothing but a role is about that one. A missing day stays unknown.
 */
export function parseQuickAdd(line: string, today: Day): Result<NewApplicationInput, QuickAddFailure> {
  const said = new Map<Field, string>();
  const names: string[] = [];
  const left: string[] = [];
  const parts = splitParts(line);
  for (const [at, part] of parts.entries()) {
    const day = parseDay(part, today);
    if (!day.ok && day.because === 'two-days') return fail({ kind: 'two-days-fit', text: part, days: day.days });
    if (!day.ok && DAY_LIKE.test(part)) return fail({ kind: 'not-a-day', field: 'sentOn', text: part });
    const meant = whatPart(part, at, day);
    if (meant === null) names.push(part);
    else if (said.has(meant.field)) left.push(part);
    else said.set(meant.field, meant.value);
  }
  const first = whatPart(parts[0] ?? '', 0, NO_DAY);
  if (first && first.field !== 'postingUrl' && names.length === 1 && soundsLikeRole(names[0] ?? '')) {
    said.delete(first.field);
    names.unshift(parts[0] ?? '');
  }
  const swapped = names.length > 1 && soundsLikeRole(names[0] ?? '') && !soundsLikeRole(names[1] ?? '');
  const [company, role, location, ...more] = swapped ? [names[1], names[0], ...names.slice(2)] : names;
  if (left.length + more.length > 0) return fail({ kind: 'parts-left-over', parts: [...left, ...more.map(String)] });
  if (company === undefined) return fail({ kind: 'company-missing', line });
  if (role !== undefined) said.set('role', role);
  if (location !== undefined) said.set('location', location);
  return ok({ company, ...Object.fromEntries(said) } as NewApplicationInput);
}

/** What is written like a day and is none: 2026-02-30 is no place. */
const DAY_LIKE = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$|^(tomorrow|next (week|month)|in \d+ (day|week)s?)$/i;
const NO_DAY = { ok: false, because: 'no-day' } as const;

/** Names of boards, which are channels where they do not open the line (one can apply to LinkedIn, too). */
const SAYS_CHANNEL: Readonly<Record<string, Channel>> = {
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
};
const SAYS_INTENT: Readonly<Record<string, string>> = { wish: 'wish', saved: 'wish', wishlist: 'wish', draft: 'draft' };
const SAYS_WORK_MODE: Readonly<Record<string, string>> = {
  remote: 'remote',
  hybrid: 'hybrid',
  onsite: 'onsite',
  'on-site': 'onsite',
};

function whatPart(part: string, at: number, day: ParsedDay): { field: Field; value: string } | null {
  const word = part.toLowerCase();
  if (day.ok) return { field: 'sentOn', value: day.day };
  if (/^https?:\/\/\S+$/i.test(part)) return { field: 'postingUrl', value: part };
  if ((CHANNELS as readonly string[]).includes(word)) return { field: 'channel', value: word };
  const channel = at === 0 ? undefined : SAYS_CHANNEL[word];
  if (channel) return { field: 'channel', value: channel };
  if (SAYS_INTENT[word]) return { field: 'intent', value: SAYS_INTENT[word] };
  if (SAYS_WORK_MODE[word]) return { field: 'workMode', value: SAYS_WORK_MODE[word] };
  return null;
}

const ROLE_WORDS =
  /\b(engineer|developer|programmer|architect|scientist|analyst|designer|manager|lead|intern|internship|consultant|administrator|admin|sre|devops|swe|sde|qa|tester|researcher|head of|cto|director|entwickler(?:in)?|développeu(?:r|se))\b/i;

function soundsLikeRole(part: string): boolean {
  return ROLE_WORDS.test(part);
}

/** A legal form belongs to the company before it, as in "Acme, Inc., Backend Engineer". */
const LEGAL_FORM = /^(inc|llc|ltd|limited|corp|co|gmbh|ag|s\.?a|plc|b\.?v)\.?$/i;

/** Splits at commas, but not inside double quotes. */
function splitParts(line: string): string[] {
  const parts: string[] = [];
  for (const raw of line.match(/(?:"[^"]*"|[^,"]|")+/g) ?? []) {
    const part = raw
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
    if (part === '') continue;
    if (LEGAL_FORM.test(part) && parts.length > 0) parts.push(`${parts.pop()}, ${part}`);
    else parts.push(part);
  }
  return parts;
}
