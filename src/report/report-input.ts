import type { Report } from '../analysis/report.ts';
import type { Day } from '../kernel/day.ts';

/** What the report may say of an application; its notes are never among it. */
export interface ReportedApplication {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly sentOn: Day | null;
}

/** What a report is made from: an analysis with all its findings, and where it comes from. */
export interface ReportInput {
  /** As `analyse(input, { all: true })` returns it. */
  readonly report: Report;
  /** Those that findings and warnings name by id, or all of them, in the order of recording. */
  readonly applications: readonly ReportedApplication[];
  /** Companies by their names; otherwise each is "Company 1", "Company 2", and so wherever its name would stand. */
  readonly withNames: boolean;
  readonly frame: ReportFrame;
}

export interface ReportFrame {
  /** The name of the search, or of the files it was read from. */
  readonly subject: string;
  /** Why it is as of that day, where it is not today: "the last day anything was sent or happened in it". */
  readonly asOfBecause: string | null;
  /** The day it is made. */
  readonly madeOn: Day;
  readonly version: string;
  /** It was read from files, whose names often hold the person's own: they are masked like companies. */
  readonly fromFiles?: boolean;
  /** The search is the made-up sample. */
  readonly isSample: boolean;
}
