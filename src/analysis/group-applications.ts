import { daysBetween } from '../kernel/day.ts';
import type { AnalysedApplication } from './model.ts';

/** What applications can be told apart by, without anybody having drawn it. */
export const SEGMENTED_BY = ['channel', 'level', 'size', 'variant', 'posting-age'] as const;
export type SegmentedBy = (typeof SEGMENTED_BY)[number];

const POSTING_AGES = [
  { upTo: 3, name: 'within 3 days of the posting' },
  { upTo: 7, name: '4 to 7 days after it' },
  { upTo: 30, name: '8 to 30 days after it' },
  { upTo: Number.POSITIVE_INFINITY, name: 'over 30 days after it' },
];

/** The group an application belongs to, in the person's own words in one case; `null` where it is not recorded. */
export function groupOf(application: AnalysedApplication, by: SegmentedBy): string | null {
  switch (by) {
    case 'channel':
      return application.channel ?? null;
    case 'level':
      return levelOf(application.level);
    case 'size':
      return plain(application.companySize);
    case 'variant':
      return plain(application.variant);
    case 'posting-age':
      return postingAge(application);
  }
}

/** A post and who holds it are one level ("Internship", "intern"), and so is what is written in short ("Sr."). */
function levelOf(text: string | null | undefined): string | null {
  const words = plain(text)?.replace(/\b(intern|apprentice|fellow)ship\b/g, '$1') ?? null;
  return words?.replace(/\bsr\b\.?/g, 'senior').replace(/\bjr\b\.?/g, 'junior') ?? null;
}

function plain(text: string | null | undefined): string | null {
  const words = text?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
  return words === '' ? null : words;
}

function postingAge({ postedOn, sentOn }: AnalysedApplication): string | null {
  if (postedOn == null || sentOn === null || postedOn > sentOn) return null;
  const days = daysBetween(postedOn, sentOn);
  return POSTING_AGES.find(({ upTo }) => days <= upTo)?.name ?? null;
}
