import { describe, expect, it } from 'vitest';
import { findUnsaid, type ResumeText } from './find-unsaid.ts';
import { resumeKeywordsAbsent } from './resume-keywords-absent.ts';
import { application, examine } from './testing.ts';

function resume(name: string, text: string, version = 1): ResumeText {
  return { name, version, label: version === 1 ? name : `${name} v${version}`, text, madeOn: '2026-01-01' };
}

const web = resume('Web', 'Built shops with React.');
const platform = resume('Platform', 'Skills: Kubernetes, Docker, Go');

/** One posting to each text, all sent with the same version. */
function diagnose(resumes: readonly ResumeText[] | null, texts: readonly string[], variant = 'Web') {
  const postings = texts.map((text, i) => ({ id: `a${i}`, variant, text }));
  const applications = postings.map(({ id }, i) => application(id, 10 + i, [], { variant }));
  return examine(
    resumeKeywordsAbsent,
    applications,
    resumes === null ? {} : { resumes: findUnsaid(resumes, postings) },
  );
}

function postings(naming: number, of: number): readonly string[] {
  return Array.from({ length: of }, (_, i) =>
    i < naming ? 'You run Kubernetes with us.' : 'You build shops with us.',
  );
}

describe('resume-keywords-absent', () => {
  it.each([
    { name: 'no second resume', resumes: null, texts: postings(9, 9), expected: 'not-applicable' },
    { name: 'no posting kept', resumes: [web, platform], texts: [], expected: 'not-applicable' },
    { name: 'two postings', resumes: [web, platform], texts: postings(2, 2), expected: 'too-little-data' },
    { name: 'three that name it', resumes: [web, platform], texts: postings(3, 3), expected: 'finding' },
    { name: 'two that name it', resumes: [web, platform], texts: postings(2, 6), expected: 'clear' },
    { name: 'exactly 30 in 100', resumes: [web, platform], texts: postings(3, 10), expected: 'finding' },
    { name: 'just under 30 in 100', resumes: [web, platform], texts: postings(3, 11), expected: 'clear' },
    {
      name: 'the newest version says it',
      resumes: [web, resume('Web', 'Shops with React, on kubernetes.', 2), platform],
      texts: postings(5, 5),
      expected: 'clear',
    },
    {
      name: 'only an older version of the same resume lists it',
      resumes: [resume('Web', 'Skills: Kubernetes, React'), resume('Web', 'React', 2), resume('Other', 'React')],
      texts: postings(5, 5),
      expected: 'clear',
    },
    {
      name: 'the other resume is in another language',
      resumes: [
        resume('Web', 'Shops for the team, built with React and sold to the public.'),
        resume('German', 'Kenntnisse: Kubernetes, Docker\nLäden für die Firma und mit der Bank gebaut.'),
      ],
      texts: postings(5, 5),
      expected: 'clear',
    },
  ])('$name: $expected', ({ resumes, texts, expected }) => {
    expect(diagnose(resumes, texts).kind).toBe(expected);
  });

  it('names the terms with their counts, the resume, and the applications', () => {
    const outcome = diagnose(
      [web, platform],
      [...postings(3, 5), 'Kubernetes, Docker', 'Docker and Go for us', 'Docker'],
    );
    if (outcome.kind !== 'finding') throw new Error(outcome.because);
    expect(outcome.because).toBe(
      'Of the 8 postings "Web" was sent to, 4 name Kubernetes and 3 name Docker; it names none of them, though another resume of yours does.',
    );
    expect(outcome.nextStep).toContain('Write Kubernetes and Docker into "Web"');
    expect(outcome.applications).toEqual(['a0', 'a1', 'a2', 'a5', 'a6', 'a7']);
    expect(outcome.measured).toMatchObject({ estimate: 6 / 8, count: 8 });
    expect(outcome.gain).toBeNull();
  });

  it('does not count a posting whose own version said it', () => {
    const versions = [resume('Web', 'Kubernetes'), resume('Web', 'React', 2), platform];
    const sent = postings(4, 4).map((text, i) => ({ id: `a${i}`, variant: i < 2 ? 'Web' : 'web v2', text }));
    const [found] = findUnsaid(versions, sent);
    expect(found?.postings).toHaveLength(4);
    expect(found?.unsaid).toEqual([{ term: 'Kubernetes', listedBy: 'Platform', applications: ['a2', 'a3'] }]);
  });

  it('leaves out applications the analysis does not look at', () => {
    const sent = postings(5, 5).map((text, i) => ({ id: `gone${i}`, variant: 'Web', text }));
    const resumes = findUnsaid([web, platform], sent);
    expect(examine(resumeKeywordsAbsent, [application('a', 5)], { resumes }).kind).toBe('not-applicable');
  });
});
