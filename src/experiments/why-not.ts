import { isDrawnLater } from './may-overlap.ts';
import type { Experiment } from './view.ts';

/** An application for which something may be drawn. */
export interface Applying {
  readonly id: string;
  readonly company: string | null;
  readonly role: string | null;
  readonly channel: string | null;
  readonly level: string | null;
  readonly tags: readonly string[];
  readonly variant: string | null;
  readonly state: string;
  readonly isSent: boolean;
}

/** Why an application takes no part in an experiment, in a sentence; `null` where it does. */
export function whyNot(experiment: Experiment, application: Applying, drawn: number): string | null {
  const { eligible, horizon } = experiment;
  if (isDrawnLater(experiment)) {
    if (!application.isSent) return 'it is drawn once the application is sent, before the next step';
    if (application.state !== 'open') return 'the application has ended';
  } else if (application.isSent) return 'it was sent already, and a draw comes before';
  if (drawn >= horizon) return `all ${horizon} that were planned are drawn`;
  const { channels, levels, tags } = eligible;
  if (channels && !channels.some((channel) => channel === application.channel)) {
    return `its channel is ${application.channel ?? 'not said'}, and only ${channels.join(', ')} take part`;
  }
  const level = application.level?.toLowerCase();
  if (levels && !levels.some((wanted) => wanted.toLowerCase() === level)) {
    return `its level is ${application.level ?? 'not said'}, and only ${levels.join(', ')} take part`;
  }
  const missing = tags?.find((wanted) => !application.tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase()));
  return missing === undefined ? null : `it has no tag "${missing}"`;
}
