import type { ResumeSent } from '../analysis/model.ts';
import type { Day } from '../kernel/day.ts';
import { listedTerms } from './listed-terms.ts';
import { namesTerm } from './names-term.ts';
import { saysTerm } from './says-term.ts';
import { writtenIn } from './written-in.ts';

/** One version of a resume. `label` is what an application says it was sent with. */
export interface ResumeText {
  readonly name: string;
  readonly version: number;
  readonly label: string;
  readonly text: string;
  readonly madeOn: Day;
}

export interface SentPosting {
  readonly id: string;
  readonly variant: string;
  readonly text: string;
}

/**
 * For each resume that was sent, the terms its postings name and another resume of the person's lists, but neither the
 * version sent nor the newest one says. Texts stay here; what goes on are the terms and whose postings name them.
 */
export function findUnsaid(versions: readonly ResumeText[], postings: readonly SentPosting[]): readonly ResumeSent[] {
  const named = [...Map.groupBy(versions, ({ name }) => name.toLowerCase()).values()];
  const resumes = named.map((own) => own.toSorted((a, b) => b.version - a.version));
  return resumes.flatMap((own) => {
    const [newest] = own;
    const sent = sentWith(own, postings);
    if (!newest || sent.length === 0) return [];
    const others = resumes.flatMap((other) => (other === own ? [] : other.slice(0, 1)));
    return [{ name: newest.name, postings: sent.map(({ id }) => id), unsaid: unsaidBy(newest, others, sent) }];
  });
}

interface Sent {
  readonly id: string;
  readonly posting: string;
  readonly says: (term: string) => boolean;
}

function sentWith(own: readonly ResumeText[], postings: readonly SentPosting[]): readonly Sent[] {
  const says = new Map(own.map(({ label, text }) => [label.toLowerCase(), saysTerm(text)]));
  return postings.flatMap(({ id, variant, text }) => {
    const sentSays = says.get(variant.toLowerCase());
    return sentSays ? [{ id, posting: text, says: sentSays }] : [];
  });
}

function unsaidBy(newest: ResumeText, others: readonly ResumeText[], sent: readonly Sent[]): ResumeSent['unsaid'] {
  const saidNow = saysTerm(newest.text);
  const terms = new Map<string, { readonly term: string; readonly listedBy: string }>();
  for (const other of others.filter(({ text }) => mayShareLanguage(text, newest.text))) {
    for (const term of listedTerms(other.text)) {
      const key = term.toLowerCase();
      if (!terms.has(key) && !saidNow(term)) terms.set(key, { term, listedBy: other.name });
    }
  }
  const sought = [...terms.values()].map((one) => ({
    ...one,
    names: namesTerm(one.term),
    applications: [] as string[],
  }));
  for (const { id, posting, says } of sent) {
    const lowered = posting.toLowerCase();
    for (const { term, names, applications } of sought) {
      if (names(posting, lowered) && !says(term)) applications.push(id);
    }
  }
  return sought.flatMap(({ names: _, ...found }) => (found.applications.length > 0 ? [found] : []));
}

/** "Englisch" is no term that an English resume leaves out. */
function mayShareLanguage(a: string, b: string): boolean {
  const [one, other] = [writtenIn(a), writtenIn(b)];
  return one === null || other === null || one === other;
}
