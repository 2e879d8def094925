import type { Command } from 'commander';
import { fail, ok, type Result } from '../kernel/result.ts';
import { editApplication } from '../pipeline/edit-application.ts';
import { ApplicationEdit } from '../pipeline/model.ts';
import { readApplication } from '../pipeline/read-application.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './commands.ts';
import { detailText } from './print/detail.ts';
import { readDay } from './read-day.ts';
import { type Refusal, wrongUsage } from './refusal.ts';
import { sayFailure } from './say-failure.ts';
import { sayIssue } from './say-issue.ts';

const FIELDS = Object.keys(ApplicationEdit.shape);

/** `edit`: changes fields; an empty value empties the field. */
export function define(command: Command, act: Act): void {
  command
    .argument('<id>', 'the application: its id, the beginning of it, or its company')
    .argument('<field=value...>', `fields: ${FIELDS.join(', ')}; an empty value empties the field`)
    .addHelpText('after', '\nPay is written "pay=60000-75000 EUR year", tags "tags=remote, go".')
    .action(act(edit));
}

async function edit(deps: CliDeps, id: string, pairs: string[]): Promise<Answered> {
  const given = readPairs(pairs, deps.today());
  if (!given.ok) return given;
  const parsed = ApplicationEdit.safeParse(given.value);
  if (!parsed.success) return fail(wrongUsage(sayIssue(parsed.error)));
  const ledger = await deps.openLedger();
  if (!ledger.ok) return ledger;
  const edited = await editApplication(ledger.value, id, parsed.data);
  if (!edited.ok) return sayFailure(edited.failure);
  const read = await readApplication(ledger.value, edited.value.id);
  if (!read.ok) return sayFailure(read.failure);
  return ok({ json: read.value, text: (terminal) => detailText(read.value, terminal) });
}

function readPairs(pairs: readonly string[], today: string): Result<Record<string, unknown>, Refusal> {
  const read: Record<string, unknown> = {};
  for (const pair of pairs) {
    const [, field = '', text = ''] = /^([^=]+)=([\s\S]*)$/.exec(pair) ?? [];
    if (field === '') {
      return fail(
        wrongUsage({ what: `"${pair}" is not field=value`, where: '', mend: `fields are ${FIELDS.join(', ')}` }),
      );
    }
    if (!FIELDS.includes(field)) {
      return fail(
        wrongUsage({ what: `there is no field "${field}"`, where: pair, mend: `use one of ${FIELDS.join(', ')}` }),
      );
    }
    const value = readValue(field, text.trim(), today);
    if (!value.ok) return value;
    read[field] = value.value;
  }
  return ok(read);
}

function readValue(field: string, text: string, today: string): Result<unknown, Refusal> {
  if (field === 'tags')
    return ok(
      text
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    );
  if (text === '') return ok(null);
  if (field === 'sentOn' || field === 'postedOn') return readDay(text, today, field);
  return field === 'pay' ? readPay(text) : ok(text);
}

/** "60000-75000 EUR year", "75k USD", "500 EUR day". */
function readPay(text: string): Result<unknown, Refusal> {
  const match =
    /^([\d.,_]+k?)(?:\s*(?:-|–|to)\s*([\d.,_]+k?))?(?:\s+([A-Za-z]{3}))?(?:\s*(?:\/|a|per)?\s*(year|month|day|hour))?$/i.exec(
      text,
    );
  if (!match) {
    return fail(wrongUsage({ what: `"${text}" is no pay`, where: 'pay', mend: 'write it as "60000-75000 EUR year"' }));
  }
  const amount = (digits: string) => Number(digits.replace(/[.,_k]/gi, '')) * (/k$/i.test(digits) ? 1000 : 1);
  const min = amount(match[1] ?? '');
  const max = match[2] === undefined ? min : amount(match[2]);
  return ok({ min, max, currency: match[3]?.toUpperCase() ?? null, period: match[4]?.toLowerCase() ?? null });
}
