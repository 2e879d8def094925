import { DEFINITIONS } from '../../analysis/definitions.data.ts';
import {
  counted,
  dayInWords,
  endsInHundred,
  enteredWords,
  grouped,
  inHundred,
  rangeInHundred,
  STEP_WORDS,
} from '../../analysis/in-words.ts';
import type { Stage } from '../../analysis/model.ts';
import type { Finding, Forecast, Report, SilentApplication, StageReport, Streak } from '../../analysis/report.ts';

/** What opens behind a number: the very applications, what the number means, and how it was found. */
export interface Door {
  readonly title: string;
  readonly definition: string;
  readonly method: string;
  /** `null`: the number is not a count of applications, so there is none to list. */
  readonly ids: readonly string[] | null;
  /** The chance each listed application still has of an answer, by id. */
  readonly chances?: ReadonlyMap<string, SilentApplication>;
  /** Sentences listed in place of applications. */
  readonly notes?: readonly string[];
}

const COUNTED =
  'Counted from the timeline of each application. One that skipped a step counts as having passed it; one where a recruiter wrote first ' +
  'is not counted at the first step.';

const GROUPS = {
  advanced: { one: 'went on', many: 'went on', ended: 'They passed this step.' },
  mayAnswer: {
    one: 'may still answer',
    many: 'may still answer',
    ended: 'Nothing final was heard, and the chance of hearing anything is 10 in 100 or more.',
  },
  probablySilence: {
    one: 'is probably silence',
    many: 'are probably silence',
    ended:
      'Nothing final was heard, and the chance of hearing anything has fallen below 10 in 100. They need nothing more from you.',
  },
  rejected: { one: 'was told no', many: 'were told no', ended: 'They ended with a no at this step.' },
  withdrawn: {
    one: 'was withdrawn',
    many: 'were withdrawn',
    ended: 'You ended these yourself; that is no failure of the step.',
  },
} as const;
export type Group = keyof typeof GROUPS;

/** The applications of one kind at one step. */
export function groupDoor(report: Report, stage: StageReport, group: Group): Door {
  const ids = stage.members[group];
  const silent = group === 'mayAnswer' || group === 'probablySilence';
  return {
    title: `${ids.length} of ${counted(stage.entered, 'application')} ${GROUPS[group][ids.length === 1 ? 'one' : 'many']}`,
    definition: `The step: ${STEP_WORDS[stage.stage].name}. ${GROUPS[group].ended}`,
    method: silent ? explained('pending').method : COUNTED,
    ids,
    ...(silent ? { chances: chancesById(report) } : {}),
  };
}

/** All that entered a step. */
export function enteredDoor(stage: StageReport): Door {
  const { entered, advanced, rejected, withdrawn, pending } = stage;
  return {
    title: `${counted(entered, 'application')} that ${enteredWords(stage.stage, entered)}`,
    definition: `Everything that entered this step, whatever became of it: ${grouped(advanced)} went on, ${grouped(rejected)} told no, ${grouped(withdrawn)} withdrawn, ${grouped(pending)} open.`,
    method: COUNTED,
    ids: Object.values(stage.members).flat(),
  };
}

/** Everything without an answer at a step. */
export function openDoor(report: Report, stage: StageReport): Door {
  const ids = [...stage.members.mayAnswer, ...stage.members.probablySilence];
  return silenceDoor(report, `${counted(ids.length, 'open application')} at this step`, ids);
}

/** The rate of one step with its range. */
export function rateDoor(stage: StageReport): Door {
  const { reference, rate, naive } = stage;
  const { definition, method } = explained('rate');
  const own = rate === null ? '' : ` Yours is ${rangeInHundred(rate)}.`;
  const plain =
    naive === null
      ? ''
      : ` The plain share would be ${inHundred(naive.estimate)} in 100, as if all that still waits were a no.`;
  return {
    ...enteredDoor(stage),
    title: `Your rate of ${STEP_WORDS[stage.stage].name}`,
    definition: `${definition}${own}${plain} Typical is ${endsInHundred(reference)} in 100. ${explained('typical').definition} Source: ${reference.source}`,
    method,
  };
}

/** The chance that the search stops at a step. */
export function bottleneckDoor(report: Report, stage: Stage): Door {
  const own = report.stages.find((one) => one.stage === stage);
  const probability = report.bottleneck.find((one) => one.stage === stage)?.probability ?? 0;
  return {
    ...explainedDoor('bottleneck', `It fails ${STEP_WORDS[stage].fails}: ${inHundred(probability)} in 100`),
    ids: own === undefined ? null : (enteredDoor(own).ids ?? []),
  };
}

/** A finding's applications. */
export function findingDoor(finding: Finding): Door {
  const { measured } = finding;
  const range =
    measured === null
      ? ''
      : ` Measured: ${endsInHundred(measured)} in 100, from ${counted(measured.count, 'application')}.`;
  return {
    title: finding.title,
    definition: `${finding.because}${range}`,
    method: explained('rate').method,
    ids: finding.applications,
  };
}

/** What a gain is, with its range. */
export function gainDoor(finding: Finding, by: string): Door {
  const range = finding.gain === null ? '' : ` Here: ${rangeInHundred(finding.gain)}, by ${by}.`;
  const door = explainedDoor('gain', 'What mending it would gain');
  return { ...door, definition: `${door.definition}${range}`, ids: finding.applications };
}

/** The chance of an offer by a day. */
export function forecastDoor(report: Report, forecast: Forecast): Door {
  const { points, by, fromOpen } = forecast;
  const at = points.findLast(({ on }) => on <= by);
  const between = at === undefined ? '' : ` The range is ${endsInHundred(at)} in 100.`;
  const door = explainedDoor('forecast', `An offer by ${dayInWords(by, report.asOf)}`);
  return {
    ...door,
    definition: `${door.definition}${between} What is already open would give ${inHundred(fromOpen)} in 100 by itself; these applications are listed.`,
    ids: report.stages.flatMap(({ members }) => members.mayAnswer),
    chances: chancesById(report),
  };
}

/** How usual the present quiet stretch is. */
export function streakDoor(report: Report, { days, since, probability }: Streak): Door {
  const door = explainedDoor('streak', `${counted(days, 'day')} without a step forward`);
  return {
    ...door,
    definition: `${door.definition} Here: since ${dayInWords(since, report.asOf)}, and in ${inHundred(probability)} of 100 searches.`,
  };
}

/** A set of silent applications, each with its own chance. */
export function silenceDoor(report: Report, title: string, ids: readonly string[]): Door {
  const { definition, method } = explained('hear');
  return { title, definition, method, ids, chances: chancesById(report) };
}

/** Everything the report was read from. */
export function allDoor(report: Report): Door {
  const ids = report.stages.flatMap(({ members }) => Object.values(members).flat());
  return {
    title: counted(report.applications, 'application'),
    definition: 'Everything that was sent, speculative letters included, up to the day shown.',
    method: COUNTED,
    ids: [...new Set(ids)],
  };
}

/** A figure that no application stands behind: only what it means and how it was found. */
export function explainedDoor(id: string, title: string): Door {
  const { definition, method } = explained(id);
  return { title, definition, method, ids: null };
}

function explained(id: string): { readonly definition: string; readonly method: string } {
  const found = DEFINITIONS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No definition is written for "${id}"`);
  return found;
}

function chancesById({ silence }: Report): ReadonlyMap<string, SilentApplication> {
  return new Map(silence.map((one) => [one.id, one]));
}
