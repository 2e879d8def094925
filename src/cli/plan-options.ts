import { type Command, InvalidArgumentError, Option } from 'commander';
import { CHANNELS, STAGES } from '../analysis/model.ts';
import { MODES, VARIES } from '../experiments/model.ts';

/** What can be said of an experiment before it starts, as it is typed. */
export interface PlanOptions {
  readonly template?: string;
  readonly varies?: string;
  readonly metric?: string;
  readonly a?: string;
  readonly b?: string;
  readonly sendA?: string;
  readonly sendB?: string;
  readonly horizon?: number;
  readonly mode?: string;
  readonly liftFloor?: true;
  readonly stop?: string;
  readonly decideAnyway?: true;
  readonly crosswise?: string;
  readonly channel?: string;
  readonly level?: string;
  readonly tag?: string;
  readonly text?: string;
}

/** What the outlook is asked for beside the plan; rates are 0 to 1. */
export interface OutlookOptions {
  readonly gain?: number;
  readonly rate?: number;
  readonly pace?: number;
  readonly by?: string;
  readonly pairs?: true;
}

/** Gives a command the options of a plan. */
export function withPlan(command: Command): Command {
  return command
    .option('--template <id>', 'begin with this plan; "experiment templates" lists them')
    .addOption(new Option('--varies <what>', 'the one thing that differs').choices(VARIES))
    .addOption(new Option('--metric <stage>', 'what counts: the stage to reach').choices(STAGES))
    .option('--a <label>', 'what you do now')
    .option('--b <label>', 'what you try')
    .option('--send-a <variant>', 'the resume or note that A sends')
    .option('--send-b <variant>', 'the resume or note that B sends')
    .option('--horizon <number>', 'applications planned, both arms together', wholeNumber)
    .addOption(
      new Option('--mode <mode>', 'prove: a fair coin. earn: most answers on the way, no proof').choices(MODES),
    )
    .option('--lift-floor', 'of earn: down to 5 in 100 for the worse arm once it is clear')
    .option('--stop <day>', 'the latest day on which you decide')
    .option('--decide-anyway', 'start although it cannot answer in time: a decision without proof')
    .option('--crosswise <experiment>', 'run beside this one, drawn independently')
    .option('--channel <channels>', `only these: ${CHANNELS.join(', ')}`)
    .option('--level <levels>', 'only these levels, parted by commas')
    .option('--tag <tags>', 'only with one of these tags, parted by commas')
    .option('--text <words>', 'only where these words occur');
}

/** Gives a command the options of the outlook. */
export function withOutlook(command: Command): Command {
  return command
    .option('--gain <points>', 'how many more in 100 you hope that B brings', inHundredOf, 0.1)
    .option('--rate <points>', 'how many in 100 get there now; your own rate if left out', inHundredOf)
    .option('--pace <number>', 'applications a week; your own pace if left out', aboveZero)
    .option('--by <day>', 'the day by which you want an answer')
    .option('--pairs', 'you name two postings at a time');
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(text);
}

function inHundredOf(text: string): number {
  const points = Number(text);
  if (text.trim() === '' || !(points > 0 && points < 100)) {
    throw new InvalidArgumentError('Give a number between 0 and 100.');
  }
  return points / 100;
}

function aboveZero(text: string): number {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Give a number above 0.');
  return Number(text);
}
