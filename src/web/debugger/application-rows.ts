import { counted } from '../../analysis/in-words.ts';
import { readJourney } from '../../analysis/journey.ts';
import type { AnalysedApplication } from '../../analysis/model.ts';
import type { SilentApplication } from '../../analysis/report.ts';
import type { Api } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { oneIn } from '../words/chance.ts';
import { shortDay } from '../words/days.ts';
import { standing } from './stage-words.ts';

/** An application as a list shows it, every part in words. */
export interface ListedApplication {
  readonly id: string;
  readonly company: string;
  readonly role: string;
  readonly sent: string;
  /** How far it came and where it stands: "technical, told no". */
  readonly standing: string;
  /** "after 18 days: 1 in 12 to hear" for one that waits, else empty. */
  readonly chance: string;
}

/** Turns ids into lines, the most hopeful of silent ones first, the others newest first. */
export function listApplications(given: {
  ids: readonly string[];
  evidence: Api['GET /evidence']['answer'];
  chances: ReadonlyMap<string, SilentApplication> | undefined;
}): readonly ListedApplication[] {
  const { ids, evidence, chances } = given;
  const { asOf, applications } = evidence.input;
  const byId = new Map(applications.map((one) => [one.id, one]));
  const found = ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
  return found
    .toSorted((a, b) => order(chances, a, b))
    .map((application) => {
      const name = evidence.names[application.id];
      const silent = chances?.get(application.id);
      return {
        id: application.id,
        company: name?.company ?? 'an application without a name',
        role: name?.role ?? '',
        sent: application.sentOn === null ? 'day unknown' : shortDay(application.sentOn, asOf),
        standing: standingOf(application, asOf),
        chance: silent === undefined ? '' : chanceLine(silent),
      };
    });
}

function order(
  chances: ReadonlyMap<string, SilentApplication> | undefined,
  a: AnalysedApplication,
  b: AnalysedApplication,
): number {
  const hope = (chances?.get(b.id)?.mayHear ?? -1) - (chances?.get(a.id)?.mayHear ?? -1);
  return hope !== 0 ? hope : (b.sentOn ?? '').localeCompare(a.sentOn ?? '');
}

/** The chance still to hear back, as told of one application. */
export function chanceLine({ silentDays, mayHear }: SilentApplication): string {
  const after = silentDays === null ? '' : `after ${counted(silentDays, 'day')}: `;
  return `${after}${oneIn(mayHear)}`;
}

function standingOf(application: AnalysedApplication, asOf: Day): string {
  const { reached, state } = readJourney(application, asOf);
  return standing(reached, state);
}
