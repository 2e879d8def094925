import { counted } from '../analysis/in-words.ts';
import type { ResumeSent } from '../analysis/model.ts';
import { defineDiagnosis, type Outcome } from './diagnosis.ts';
import { shareOf } from './share.ts';

/** Fewer postings than this that name a term are chance. */
const FEWEST = 3;
/** A term counts from this share of the postings that one resume was sent to. */
const SHARE = 0.3;
/** As many terms as one edit takes in. */
const MOST_TERMS = 5;

export const resumeKeywordsAbsent = defineDiagnosis({
  id: 'resume-keywords-absent',
  title: 'Your resume leaves out what its postings ask for and you know',
  why: 'Whoever looks a resume through for the words of the posting passes over what only another resume of yours says.',
  at: 'applied',
  needs: ['applications', 'resumes'],
  examine({ applications, resumes }) {
    if (resumes === null) {
      const because =
        'Fewer than two resumes are kept with their text, so what you know and one of them leaves out cannot be seen.';
      return { kind: 'not-applicable', because };
    }
    const ids = new Set(applications.map(({ id }) => id));
    const sent = resumes.map((resume) => among(ids, resume)).filter(({ postings }) => postings.length > 0);
    if (sent.length === 0) {
      const because =
        'No posting is kept with its text for an application sent with one of your resumes, so what they ask for cannot be compared.';
      return { kind: 'not-applicable', because };
    }
    const most = Math.max(...sent.map(({ postings }) => postings.length));
    if (most < FEWEST) {
      const because = `At most ${counted(most, 'posting')} with a text went with one resume: from ${FEWEST} they can be compared with it.`;
      return { kind: 'too-little-data', because };
    }
    return compare(sent.filter(({ postings }) => postings.length >= FEWEST));
  },
});

function among(ids: ReadonlySet<string>, { name, postings, unsaid }: ResumeSent): ResumeSent {
  const kept = (all: readonly string[]) => all.filter((id) => ids.has(id));
  return {
    name,
    postings: kept(postings),
    unsaid: unsaid.map((one) => ({ ...one, applications: kept(one.applications) })),
  };
}

function compare(sent: readonly ResumeSent[]): Outcome {
  const [worst, ...others] = sent
    .map(withFrequent)
    .filter(({ unsaid }) => unsaid.length > 0)
    .toSorted((a, b) => b.applications.length - a.applications.length);
  if (!worst) {
    const count = sent.reduce((sum, { postings }) => sum + postings.length, 0);
    const because = `No term that another resume of yours lists is missing from the one sent in ${FEWEST} or more, and ${SHARE * 100} in 100, of its ${counted(count, 'posting')}.`;
    return { kind: 'clear', because, measured: null };
  }
  const { name, postings, unsaid, applications } = worst;
  const told = unsaid.slice(0, MOST_TERMS);
  const terms = inWords(told.map(({ term }) => term));
  const named = inWords(told.map(({ term, applications: asked }) => `${asked.length} name ${term}`));
  return {
    kind: 'finding',
    because: `Of the ${counted(postings.length, 'posting')} "${name}" was sent to, ${named}; it ${told.length === 1 ? 'does not name it' : 'names none of them'}, though another resume of yours does.`,
    nextStep: `Write ${terms} into "${name}" where it is true, and plan an experiment that sends it beside the text of today.`,
    measured: shareOf(applications.length, postings.length),
    gain: null,
    applications,
    evidenceFor: [...told.map(({ term, listedBy }) => `"${listedBy}" lists ${term}.`), ...others.map(sayOther)],
    evidenceAgainst: [
      'Whether the words were missed by whoever read it is not in the log; only an experiment tells.',
      'A term may stand in a posting as something nice to have, and you may have left it out on purpose.',
    ],
  };
}

type Frequent = ReturnType<typeof withFrequent>;

/** Only the terms that enough of its postings name, the most frequent first. */
function withFrequent(resume: ResumeSent) {
  const unsaid = resume.unsaid
    .filter(({ applications: { length } }) => length >= FEWEST && length / resume.postings.length >= SHARE)
    .toSorted((a, b) => b.applications.length - a.applications.length);
  return { ...resume, unsaid, applications: [...new Set(unsaid.flatMap(({ applications }) => applications))] };
}

function sayOther({ name, unsaid, postings }: Frequent): string {
  const terms = inWords(unsaid.slice(0, MOST_TERMS).map(({ term }) => term));
  return `"${name}" leaves out ${terms} too, by its ${counted(postings.length, 'posting')}.`;
}

function inWords(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}
