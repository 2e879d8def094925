import type { ExperimentSummary, VerdictName } from '../../http/api.ts';
import { capital } from '../words/capital.ts';
import { spelled } from '../words/counts.ts';

/** How many of the running ones stand so, as one says it. */
const STANDS: Readonly<Record<VerdictName, readonly [one: string, many: string]>> = {
  proven: ['is proven', 'are proven'],
  leaning: ['leans to one side', 'lean to one side'],
  'no-difference': ['shows no difference worth having', 'show no difference worth having'],
  'cannot-tell-yet': ['cannot tell yet', 'cannot tell yet'],
  'cannot-tell-in-time': ['will not answer in time', 'will not answer in time'],
  'decided-without-proof': ['is a decision without proof', 'are decisions without proof'],
  observed: ['is only observed', 'are only observed'],
  broken: ['is broken', 'are broken'],
  'not-started': ['is planned', 'are planned'],
};
const ORDER = Object.keys(STANDS) as VerdictName[];

type Listed = Pick<ExperimentSummary, 'state' | 'verdictName'>;

/** Where the experiments stand, in one sentence: what is running first, else what is planned or was learnt. */
export function listSentence(experiments: readonly Listed[]): string {
  const running = experiments.filter(({ state }) => state === 'running');
  const planned = experiments.filter(({ state }) => state === 'planned');
  const closed = experiments.length - running.length - planned.length;
  if (running.length > 0) return `${capital(runningWords(running))}.`;
  if (planned.length > 0) return `${capital(experimentCount(planned.length))} planned and not started.`;
  if (closed > 0) return `Nothing is being tried now; ${experimentCount(closed)} taught you something.`;
  return 'Nothing is being tried yet.';
}

function runningWords(running: readonly Listed[]): string {
  const counts = ORDER.map((name) => ({ name, count: running.filter((one) => one.verdictName === name).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }, at) => {
      const who = at === 0 ? experimentCount(count) : spelled(count);
      return `${who} ${STANDS[name][count === 1 ? 0 : 1]}`;
    })
    .join('; ');
}

function experimentCount(count: number): string {
  return `${spelled(count)} ${count === 1 ? 'experiment' : 'experiments'}`;
}
