export interface ApplicationDrawerProps {
  /** The whole id of the application. */
  readonly id: string;
  readonly onClose: () => void;
  /** Goes to the next application of the list (1) or the one before (-1); left out, there is no list to walk. */
  readonly onStep?: (by: 1 | -1) => void;
  /** What is opened with it: the form of its fields, or the line that adds an event. */
  readonly startWith?: 'fields' | 'event';
  /** What `startWith` asked for is open: forget it, or it opens again when one comes back. */
  readonly onStarted?: () => void;
}
