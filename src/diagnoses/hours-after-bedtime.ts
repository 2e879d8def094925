import type { Day } from '../kernel/day.ts';

/** The night an instant belongs to, by the evening it began on, and how long after going to bed it was. */
export interface InNight {
  readonly evening: Day;
  /** Hours that went by since, a changed clock counted in; below 0 before it. */
  readonly hoursAfter: number;
}

/** Nights begin at noon, and a bedtime before noon belongs to the evening before. */
const NOON = 12;

/** Places an instant (ISO) among the nights of a zone, for a person who goes to bed at `bedtime` ("23:30", "00:45"). */
export function hoursAfterBedtime(instant: string, { bedtime, zone }: { bedtime: string; zone: string }): InNight {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const evening = at.toPlainDateTime().subtract({ hours: NOON }).toPlainDate();
  const time = Temporal.PlainTime.from(bedtime);
  const day = time.hour < NOON ? evening.add({ days: 1 }) : evening;
  const inBed = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  const hoursAfter = (at.epochMilliseconds - inBed.epochMilliseconds) / 3_600_000;
  return { evening: evening.toString(), hoursAfter };
}
