import type { Report } from '../../analysis/report.ts';
import type { ApplicationRow } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import type { Chances, Group } from '../pipeline/standing-group.ts';

export interface BoardProps {
  /** What the filters leave; what is closed, silent or not sent is not on the board. */
  readonly rows: readonly ApplicationRow[];
  /** All there are, by where they stand. */
  readonly counts: Readonly<Record<Group, number>>;
  /** `null` while they are not known: rows never wait for chances. */
  readonly chances: Chances;
  /** For what an empty column says; `null` where nothing can be said. */
  readonly report: Report | null;
  /** The day it is looked at from. */
  readonly today: Day;
  /** The day a move is recorded with. */
  readonly recordOn: Day;
  /** The application one stands on, by its id. */
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
  /** Shows in the table what the board leaves out. */
  readonly onShow: (what: Group) => void;
}
