import type { WalkPoint } from '../analysis/judge-model.ts';
import { addDays, type Day, daysBetween } from '../kernel/day.ts';

interface LeadGiven {
  readonly walk: readonly Pick<WalkPoint, 'on' | 'lead' | 'needed'>[];
  /** The day it began, and the day it is looked at. */
  readonly from: Day;
  readonly asOf: Day;
  /** The last day of the plan; where it is far off or unknown the axis ends earlier. */
  readonly to: Day | null;
  readonly width: number;
  readonly height: number;
}

export interface LeadChart {
  /** The lead day by day: a step up for B, down for A. */
  readonly lead: string;
  /** The lead that would prove it, for B above and for A below; empty where none would. */
  readonly above: string;
  readonly below: string;
  /** Where the line for B begins: the first day on which a lead can prove anything. */
  readonly begins: { readonly x: number; readonly y: number } | null;
  /** The largest lead on the axis. */
  readonly most: number;
  readonly ticks: readonly number[];
  readonly last: Day;
  readonly x: (day: Day) => number;
  readonly y: (lead: number) => number;
}

/** The day looked at never stands further left than at this share of the picture: what is past is what is shown. */
const LEAST_PAST = 0.45;
/** Of a plan that has only begun so many days are shown. */
const LEAST_DAYS = 28;

/** Places the evidence of an experiment: time to the right, the lead of B upwards, both lines of proof around it. */
export function leadChart(given: LeadGiven): LeadChart {
  const { walk, from, asOf, width, height } = given;
  const past = Math.max(1, daysBetween(from, asOf));
  const planned = given.to === null ? past : Math.max(past, daysBetween(from, given.to));
  const days = Math.min(planned, Math.max(LEAST_DAYS, Math.round(past / LEAST_PAST)));
  const most = mostLead(walk);
  const x = (day: Day) => round((Math.min(days, Math.max(0, daysBetween(from, day))) / days) * width);
  const y = (lead: number) => round(((most - lead) / (2 * most)) * height);
  const first = walk.find(({ needed }) => needed !== null);
  return {
    lead: leadPath(walk, { x, y, asOf }),
    above: linePath(walk, { x, y, asOf }, 1),
    below: linePath(walk, { x, y, asOf }, -1),
    begins: first?.needed == null ? null : { x: x(first.on), y: y(first.needed) },
    most,
    ticks: ticksTo(most),
    last: addDays(from, days),
    x,
    y,
  };
}

interface Scales {
  readonly x: (day: Day) => number;
  readonly y: (lead: number) => number;
  readonly asOf: Day;
}

function mostLead(walk: LeadGiven['walk']): number {
  const highest = Math.max(5, ...walk.map(({ lead, needed }) => Math.max(Math.abs(lead), needed ?? 0)));
  return Math.ceil((highest + 1) / 5) * 5;
}

function ticksTo(most: number): readonly number[] {
  const step = most <= 15 ? 5 : most <= 30 ? 10 : Math.ceil(most / 30) * 10;
  const count = Math.floor(most / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step);
}

function leadPath(walk: LeadGiven['walk'], { x, y, asOf }: Scales): string {
  const steps = walk.map(({ on, lead }) => `H${x(on)}V${y(lead)}`);
  return `M0 ${y(0)}${steps.join('')}H${x(asOf)}`;
}

/**
 * From the first day on which a lead could prove anything.
 *
 * On a day on which no further lead may be taken for a proof the line is drawn where it stood last, and above a lead
 * that has come so far since.
 */
function linePath(walk: LeadGiven['walk'], { x, y, asOf }: Scales, side: 1 | -1): string {
  let path = '';
  let line = 0;
  let isProven = false;
  for (const { on, lead, needed } of walk) {
    isProven ||= needed !== null && Math.abs(lead) >= needed;
    const next = needed ?? (line > 0 && !isProven ? Math.max(line, Math.abs(lead) + 1) : line);
    if (next === line) continue;
    path += line === 0 ? `M${x(on)} ${y(side * next)}` : `H${x(on)}V${y(side * next)}`;
    line = next;
  }
  return path === '' ? '' : `${path}H${x(asOf)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
