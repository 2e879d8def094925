import { day, dayOrNull, list, object, oneOf, refuse } from './check-fields.ts';
import { eventOf } from './check-input.ts';
import { ARMS, ASSIGNMENTS, type JudgeInput } from './judge-model.ts';
import { STAGES } from './model.ts';

/** Refuses input that cannot be judged, naming the field: `applications[2].arm: "C" is none of A, B`. */
export function checkJudgeInput(input: unknown): asserts input is JudgeInput {
  const { metric, applications, asOf, horizon, assignment, variantChangedOn, seed } = object(input, 'the input');
  oneOf(metric, STAGES, 'metric');
  day(asOf, 'asOf');
  const ids = new Set<string>();
  list(applications, 'applications').forEach((one, index) => {
    const where = `applications[${index}]`;
    const id = trialApplication(one, where);
    if (ids.has(id)) refuse(`${where}.id`, id, 'is the id of an earlier application');
    ids.add(id);
  });
  if (horizon != null && !(Number.isSafeInteger(horizon) && (horizon as number) > 0)) {
    refuse('horizon', horizon, 'is no whole number of applications');
  }
  if (assignment !== undefined) oneOf(assignment, ASSIGNMENTS, 'assignment');
  if (variantChangedOn != null) day(variantChangedOn, 'variantChangedOn');
  if (seed !== undefined && !Number.isSafeInteger(seed)) refuse('seed', seed, 'is no whole number');
}

function trialApplication(value: unknown, where: string): string {
  const { id, arm, used, block, stratum, sentOn, events } = object(value, where);
  if (typeof id !== 'string' || id === '') return refuse(`${where}.id`, id, 'is no text');
  oneOf(arm, ARMS, `${where}.arm`);
  if (used != null) oneOf(used, ARMS, `${where}.used`);
  for (const [name, text] of Object.entries({ block, stratum })) {
    if (text != null && typeof text !== 'string') refuse(`${where}.${name}`, text, 'is no text');
  }
  dayOrNull(sentOn, `${where}.sentOn`);
  list(events, `${where}.events`).forEach((event, index) => {
    eventOf(event, `${where}.events[${index}]`);
  });
  return id;
}
