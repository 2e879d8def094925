import type { Api, Problem } from '../../http/api.ts';

type Route = keyof Api;
type Given<Key extends Route> = Omit<Api[Key], 'answer'>;

/** What the server refused, in its own words: what happened, where, what to do. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly status: number;
  constructor(problem: Problem, status: number) {
    super(problem.title);
    this.problem = problem;
    this.status = status;
  }
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'Breakpoint does not answer.',
  detail: 'The program that serves this page has stopped, or is starting again.',
  where: '',
  mend: 'Start it again with "npm start" and reload the page. Nothing you entered before is lost.',
};

/**
 * Asks the server, typed by the one list of routes. Throws a `Refusal` for everything that is not an answer.
 *
 * `given` holds what the route declares: `params` for the `:names` in its path, `query`, and `body` or `form`. Where `signal`
 * is aborted nobody waits any longer, the server included; then it throws what the browser throws.
 */
export async function call<Key extends Route>(
  key: Key,
  given: Given<Key>,
  signal?: AbortSignal,
): Promise<Api[Key]['answer']> {
  const { params, query, body, form } = given as Partial<Record<'params' | 'query' | 'body' | 'form', unknown>>;
  const [method, path] = key.split(' ') as [string, string];
  const response = await fetch(`/api/v1${fill(path, params)}${search(query)}`, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? ((form as FormData | undefined) ?? null) : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new Refusal(UNREACHABLE, 0);
  });
  if (response.ok) return (await response.json()) as Api[Key]['answer'];
  throw new Refusal(await readProblem(response), response.status);
}

function fill(path: string, params: unknown): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  );
}

function search(query: unknown): string {
  const pairs = Object.entries((query ?? {}) as Record<string, string | undefined>);
  const given = pairs.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

async function readProblem(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.includes('json')) {
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    if (problem?.title) return { ...UNREACHABLE, where: '', detail: '', mend: '', ...problem };
  }
  return { ...UNREACHABLE, title: `Breakpoint answered with a fault (${response.status}).`, mend: 'Reload the page.' };
}
