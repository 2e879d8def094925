import type { ApplicationRow } from '../../http/api.ts';

/** A row sent on 3 November 2026 of which nothing was heard, but for what the test says. */
export function testRow(given: Partial<ApplicationRow> = {}): ApplicationRow {
  return {
    id: 'a1',
    company: 'Acme',
    role: 'Backend Engineer',
    sentOn: '2026-11-03',
    stage: 'applied',
    state: 'open',
    channel: 'board',
    searchId: 's1',
    variant: null,
    location: null,
    tags: [],
    drawn: [],
    intent: 'sent',
    lastOn: given.sentOn === undefined ? '2026-11-03' : given.sentOn,
    plannedOn: null,
    plannedKind: null,
    excerpt: null,
    ...given,
  };
}
