import type { EventKind } from '../../analysis/model.ts';
import type { ApplicationDetail } from '../../http/api.ts';

type Entry = ApplicationDetail['timeline'][number];

let made = 0;

/** An event as a test needs it: typed by hand, and nothing known of it but what is said. */
export function madeUpEvent(kind: EventKind, on: string | null, given: Partial<Entry> = {}): Entry {
  made++;
  return {
    id: `${kind}-${made}`,
    kind,
    on,
    inferred: false,
    heldOn: null,
    plannedOn: null,
    learntOn: null,
    learntAt: '2026-11-23T08:00:00Z',
    note: null,
    origin: { kind: 'hand' },
    corrects: null,
    ...given,
  };
}

/** An application of which only its names are known, with what a test says beside. */
export function madeUpDetail(given: Partial<ApplicationDetail> = {}): ApplicationDetail {
  return {
    id: 'a',
    company: 'Acme',
    role: 'Backend Engineer',
    sentOn: null,
    stage: 'applied',
    state: 'open',
    channel: null,
    searchId: 's',
    search: 'Autumn',
    variant: null,
    location: null,
    tags: [],
    drawn: [],
    intent: 'sent',
    lastOn: null,
    plannedOn: null,
    plannedKind: null,
    level: null,
    workMode: null,
    pay: null,
    postingUrl: null,
    postingText: null,
    postedOn: null,
    companySize: null,
    notes: null,
    contact: null,
    origin: { kind: 'hand' },
    timeline: [],
    superseded: [],
    differently: [],
    ...given,
  };
}
