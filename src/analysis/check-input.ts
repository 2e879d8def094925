import { day, dayOrNull, type Fields, list, object, oneOf, refuse } from './check-fields.ts';
import { type AnalysisInput, CHANNELS, EVENT_KINDS, STAGES, STAGES_REACHED } from './model.ts';

/**
 * Refuses input that the analysis cannot read, naming the field: `applications[3].sentOn: "2026-13-01" is no calendar day`.
 *
 * Written by hand because this runs in other people's scripts and in the browser, where a schema library would
 * weigh more than the analysis. Unknown fields are left alone.
 */
export function checkInput(input: unknown): asserts input is AnalysisInput {
  const { applications, asOf, reference, target, learnings, seed, outcomesRecorded } = object(input, 'the input');
  day(asOf, 'asOf');
  const ids = new Set<string>();
  list(applications, 'applications').forEach((one, index) => {
    const where = `applications[${index}]`;
    const id = application(one, where);
    if (ids.has(id)) refuse(`${where}.id`, id, 'is the id of an earlier application');
    ids.add(id);
  });
  if (reference !== undefined) list(reference, 'reference').forEach(referenceRange);
  if (target !== undefined) targetOf(object(target, 'target'));
  if (learnings !== undefined) list(learnings, 'learnings').forEach(learning);
  if (seed !== undefined && !Number.isSafeInteger(seed)) refuse('seed', seed, 'is no whole number');
  if (outcomesRecorded !== undefined) truth(outcomesRecorded, 'outcomesRecorded');
}

function application(value: unknown, where: string): string {
  const { id, sentOn, channel, variant, postedOn, level, companySize, outcomesRecorded, contactThere, events } = object(
    value,
    where,
  );
  if (typeof id !== 'string' || id === '') return refuse(`${where}.id`, id, 'is no text');
  dayOrNull(sentOn, `${where}.sentOn`);
  if (postedOn !== undefined) dayOrNull(postedOn, `${where}.postedOn`);
  if (channel !== undefined && channel !== null) oneOf(channel, CHANNELS, `${where}.channel`);
  for (const [name, text] of Object.entries({ variant, level, companySize })) {
    if (text !== undefined && text !== null && typeof text !== 'string') refuse(`${where}.${name}`, text, 'is no text');
  }
  if (outcomesRecorded !== undefined) truth(outcomesRecorded, `${where}.outcomesRecorded`);
  if (contactThere !== undefined) truth(contactThere, `${where}.contactThere`);
  list(events, `${where}.events`).forEach((event, index) => {
    eventOf(event, `${where}.events[${index}]`);
  });
  return id;
}

/** Refuses what is no event of a timeline. */
export function eventOf(value: unknown, where: string): void {
  const { kind, on, learntOn, heldOn, plannedOn } = object(value, where);
  oneOf(kind, EVENT_KINDS, `${where}.kind`);
  dayOrNull(on, `${where}.on`);
  if (learntOn !== undefined) dayOrNull(learntOn, `${where}.learntOn`);
  if (heldOn !== undefined) dayOrNull(heldOn, `${where}.heldOn`);
  if (plannedOn !== undefined) dayOrNull(plannedOn, `${where}.plannedOn`);
}

function referenceRange(value: unknown, index: number): void {
  const where = `reference[${index}]`;
  const { stage, low, high, channel } = object(value, where);
  oneOf(stage, STAGES, `${where}.stage`);
  if (channel !== undefined) oneOf(channel, CHANNELS, `${where}.channel`);
  range(low, high, where);
}

function learning(value: unknown, index: number): void {
  const where = `learnings[${index}]`;
  const { variant, channel, stage, from, low, high, measuredOn } = object(value, where);
  for (const [name, text] of Object.entries({ variant, channel })) {
    if (text !== undefined && text !== null && typeof text !== 'string') refuse(`${where}.${name}`, text, 'is no text');
  }
  oneOf(stage, STAGES, `${where}.stage`);
  if (from !== undefined) oneOf(from, STAGES_REACHED, `${where}.from`);
  day(measuredOn, `${where}.measuredOn`);
  range(low, high, where);
}

function range(low: unknown, high: unknown, where: string): void {
  rate(low, `${where}.low`);
  rate(high, `${where}.high`);
  if ((low as number) >= (high as number)) refuse(`${where}.high`, high, `is not above low, ${low}`);
}

function targetOf({ offerBy, pacePerWeek }: Fields): void {
  if (offerBy !== undefined) day(offerBy, 'target.offerBy');
  if (pacePerWeek === undefined) return;
  const sane = typeof pacePerWeek === 'number' && pacePerWeek >= 0 && pacePerWeek <= 10_000;
  if (!sane) refuse('target.pacePerWeek', pacePerWeek, 'is no number of applications a week');
}

function truth(value: unknown, where: string): void {
  if (typeof value !== 'boolean') refuse(where, value, 'is neither true nor false');
}

function rate(value: unknown, where: string): void {
  const inside = typeof value === 'number' && value > 0 && value < 1;
  if (!inside) refuse(where, value, 'is no rate between 0 and 1');
}
