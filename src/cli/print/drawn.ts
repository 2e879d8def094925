import { type DrawnApplication, type DrawnNext, toArm } from '../../experiments/view.ts';
import type { Terminal } from '../terminal.ts';
import { applicationName } from './application-name.ts';
import { wrap } from './layout.ts';
import { printable } from './printable.ts';

/** What was drawn for each application, why where nothing was, and what to do with it. */
export function printDrawn({ applications, warnings }: DrawnNext, terminal: Terminal): string {
  const { columns, paint } = terminal;
  const blocks = applications.map((one) => applicationText(one, terminal));
  const notes = warnings.map((warning) => wrap(printable(`Note: ${warning}.`), columns));
  const [first] = applications.filter(({ drawn }) => drawn.length > 0);
  const then = first ? [THEN.map((line) => paint('quiet', line.replace('ID', first.id))).join('\n')] : [];
  return `${[...blocks, ...notes, ...then].join('\n\n')}\n`;
}

const THEN = [
  'When it is sent:            breakpoint log ID submitted today',
  'If you send the other one:  breakpoint experiment override ID a|b --because "…"',
];

function applicationText({ drawn, leftOut, ...named }: DrawnApplication, { columns, paint }: Terminal): string {
  const say = (text: string) => `  ${wrap(printable(text), columns - 2, '  ')}`;
  const draws = drawn.flatMap(({ arm, label, question, before }) => [
    paint('strong', say(`Send ${toArm(arm)}: ${label}${before ? ' (drawn before)' : ''}`)),
    say(question),
  ]);
  const others = leftOut.map(({ question, because }) => say(`No part of "${question}": ${because}`));
  const none = drawn.length + leftOut.length === 0 ? [say('No experiment runs: send what you usually send.')] : [];
  return [`${applicationName(named)} (${named.id})`, ...draws, ...others, ...none].join('\n');
}
