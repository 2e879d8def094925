import type { Problem } from '../../http/api.ts';

/** What went wrong and what to do, in one breath; a detail that only repeats the title is left out. */
export function problemWords({ title, detail, mend }: Problem): string {
  const what = detail.startsWith(title) ? detail : [`${title.replace(/\.$/, '')}.`, detail].filter(Boolean).join(' ');
  return [what, mend].filter(Boolean).join(' ');
}
