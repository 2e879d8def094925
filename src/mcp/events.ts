import { z } from 'zod';
import { fail } from '../kernel/result.ts';
import { correctEvent } from '../pipeline/correct-event.ts';
import { EventCorrection, EventKind, NewEvent } from '../pipeline/model.ts';
import { recordForMany } from '../pipeline/record-for-many.ts';
import { answerMany, answerOne } from './answer-applications.ts';
import { findAll } from './find-all.ts';
import type { McpDeps } from './mcp-deps.ts';
import { readDays, spokenDay } from './read-days.ts';
import { type Answered, applications, search, writeTool } from './tool.ts';
import { refused, sayFailure, sayIssues } from './tool-error.ts';

const DAYS = ['on', 'heldOn', 'plannedOn', 'learntOn'] as const;

const days = {
  on: spokenDay.optional().describe('The day the step was granted: told, invited. Left out where nobody knows it.'),
  heldOn: spokenDay.optional().describe('The day it took place, where that is another.'),
  plannedOn: spokenDay.optional().describe('The day it is planned for: YYYY-MM-DD, tomorrow, Friday, 3 Dec.'),
  learntOn: spokenDay.optional().describe('The day the person learnt of it, where that is another.'),
};

const logInput = z.strictObject({ applications, search, kind: EventKind, ...days, note: NewEvent.shape.note });

const logEvent = writeTool({
  name: 'log_event',
  title: 'Record what happened',
  description:
    'Records what happened to an application, or the same to several as one change: responded, assessment, interview, screen, technical, final, offer, accepted, declined, rejected, withdrawn, followed-up, feedback-asked, feedback-received, note. An automatic receipt is "acknowledged", not "responded". A conversation whose stage nobody named is "interview". Never a day that was not told.',
  input: logInput,
  run: log,
});

const correctInput = z.strictObject({
  event: z.string().min(1).max(200).describe('The id of the event, from show_application.'),
  retracted: z.literal(true).optional().describe('It never happened. Not together with other fields, but a note.'),
  kind: EventKind.optional(),
  ...days,
  note: z.string().trim().max(10_000).nullable().optional(),
});

const correctEventTool = writeTool({
  name: 'correct_event',
  title: 'Correct what was recorded',
  description:
    'Says what an event should have said, or with retracted that it never happened. The event stays beneath its correction; the figures follow the correction.',
  input: correctInput,
  run: correct,
});

/** Tools over timelines. */
export const EVENTS = [logEvent, correctEventTool];

async function log({ deps }: McpDeps, given: z.output<typeof logInput>): Promise<Answered> {
  const { applications: named, search: within, ...told } = given;
  const read = readDays(told, DAYS, deps.today());
  if (!read.ok) return read;
  const event = NewEvent.safeParse(read.value);
  if (!event.success) return fail(sayIssues(event.error));
  const found = await findAll(deps, named, within);
  if (!found.ok) return found;
  const recorded = await recordForMany(deps, found.value, event.data);
  return recorded.ok
    ? answerMany(deps, `Recorded ${event.data.kind} for`, recorded.value)
    : sayFailure(recorded.failure);
}

async function correct({ deps }: McpDeps, given: z.output<typeof correctInput>): Promise<Answered> {
  const { event, ...said } = given;
  if (Object.keys(said).length === 0) {
    const mend = 'give the fields that should differ, or retracted where it never happened';
    return fail(refused({ what: 'nothing is said of how the event should read', where: 'event', mend }));
  }
  const read = readDays(said, DAYS, deps.today());
  if (!read.ok) return read;
  const correction = EventCorrection.safeParse(read.value);
  if (!correction.success) return fail(refused(RETRACTED_AND_MORE));
  const corrected = await correctEvent(deps, event, correction.data);
  if (!corrected.ok) return sayFailure(corrected.failure);
  return answerOne(deps, corrected.value.applicationId, corrected.value.warnings);
}

const RETRACTED_AND_MORE = {
  what: 'an event that never happened has no kind and no days',
  where: 'retracted',
  mend: 'give retracted alone or with a note, or leave it out and give the fields that should differ',
};
