import { daysBetween } from '../kernel/day.ts';
import { companyKey, roleKey } from '../pipeline/company-key.ts';
import type { Draft } from './draft.ts';
import { companyAndRole, contentOf, draftIdentity, identityOf } from './identity.ts';
import type { KnownRow, Ledger, Recorded } from './read-recorded.ts';

/** What a draft is to the ledger. */
export type Match =
  | { readonly kind: 'new'; readonly likelyDoubles: readonly { readonly id: string; readonly because: string }[] }
  /** The same row was read before; `changed` where it says something else now. */
  | { readonly kind: 'known'; readonly applicationId: string; readonly row: KnownRow | null; readonly changed: boolean }
  /** Read before, and deleted by the person since. */
  | { readonly kind: 'deleted'; readonly applicationId: string };

export interface MatchedDraft {
  readonly draft: Draft;
  readonly content: string;
  readonly match: Match;
}

/** Two applications to one company for one role within this time are probably one that was written down twice. */
const NEAR_DAYS = 30;

/**
 * Says for each draft of one file whether the ledger has it, the surest evidence first: the very row read before,
 * then company, role and day, then company and role where one of the two has no day. What is only alike stays
 * separate and is named as a likely double.
 */
export function matchDrafts(drafts: readonly Draft[], ledger: Ledger): MatchedDraft[] {
  const index = indexLedger(ledger);
  const contents = drafts.map(contentOf);
  const found: (Match | undefined)[] = drafts.map(() => undefined);
  const pass = (find: (draft: Draft, content: string) => Match | undefined) => {
    for (const [at, draft] of drafts.entries()) found[at] ??= find(draft, contents[at] ?? '');
  };
  pass((draft, content) => index.takeSameRow(draft, content));
  pass((draft) => index.takeRow(draft));
  pass((draft) => index.takeSame(draft));
  pass((draft) => index.takeUndated(draft));
  pass((draft) => ({ kind: 'new', likelyDoubles: index.alike(draft) }));
  return drafts.map((draft, at) => ({ draft, content: contents[at] ?? '', match: found[at] as Match }));
}

function indexLedger({ applications, rows }: Ledger) {
  const live = new Set(applications.map(({ id }) => id));
  const identityOfRow = ({ id }: KnownRow) => id.slice(0, id.lastIndexOf('#'));
  const takenRows = new Set<string>();
  const taken = new Set<string>();
  const sameRow = firstFree(rows, (row) => `${identityOfRow(row)}\u001f${row.content}`, takenRows);
  const anyRow = firstFree(rows, identityOfRow, takenRows);
  const same = firstFree(applications, identityOf, taken);
  const byNames = Map.groupBy(applications, ({ company, role }) => companyAndRole(company, role));
  const byLooseNames = Map.groupBy(applications, looseNames);
  const known = (applicationId: string, row: KnownRow | null, changed: boolean): Match => {
    taken.add(applicationId);
    if (row) takenRows.add(row.id);
    return live.has(applicationId)
      ? { kind: 'known', applicationId, row, changed }
      : { kind: 'deleted', applicationId };
  };
  const free = (list: readonly Recorded[] | undefined) => (list ?? []).filter(({ id }) => !taken.has(id));
  return {
    takeSameRow(draft: Draft, content: string) {
      const row = sameRow(`${draftIdentity(draft)}\u001f${content}`);
      return row && known(row.applicationId, row, false);
    },
    takeRow(draft: Draft) {
      const row = anyRow(draftIdentity(draft));
      return row && known(row.applicationId, row, true);
    },
    takeSame(draft: Draft) {
      const found = same(draftIdentity(draft));
      return found && known(found.id, null, true);
    },
    takeUndated({ company, role, sentOn }: Draft) {
      if (role === null || company === null) return undefined;
      const half = free(byNames.get(companyAndRole(company, role))).filter(
        (candidate) => (candidate.sentOn === null) !== (sentOn === null),
      );
      return half.length === 1 && half[0] ? known(half[0].id, null, true) : undefined;
    },
    // Without a company nothing is alike enough to be told.
    alike: (draft: Draft) =>
      (draft.company === null ? [] : free(byLooseNames.get(looseNames(draft))))
        .filter((candidate) => isNear(draft.sentOn, candidate.sentOn))
        .map((candidate) => ({ id: candidate.id, because: whyAlike(draft, candidate) })),
  };
}

/**
 * The first of those with a key that is not taken yet. What is taken stays so, and is passed over once: of thousands alike
 * each would otherwise be looked at for each.
 */
export function firstFree<One extends { readonly id: string }>(
  all: readonly One[],
  keyOf: (one: One) => string,
  taken: ReadonlySet<string>,
): (key: string) => One | undefined {
  const groups = Map.groupBy(all, keyOf);
  const passed = new Map<string, number>();
  return (key) => {
    const group = groups.get(key) ?? [];
    let at = passed.get(key) ?? 0;
    for (let one = group[at]; one !== undefined && taken.has(one.id); one = group[at]) at += 1;
    passed.set(key, at);
    return group[at];
  };
}

function looseNames({ company, role }: Pick<Recorded, 'company' | 'role'>): string {
  return `${companyKey(company ?? '')}\u001f${roleKey(role ?? '')}`;
}

function isNear(a: string | null, b: string | null): boolean {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= NEAR_DAYS;
}

function whyAlike({ company, sentOn }: Draft, other: Recorded): string {
  const spelled =
    company === other.company
      ? 'same company and role'
      : `same role, and "${other.company}" looks like the same company`;
  if (sentOn === null || other.sentOn === null) return `${spelled}, one of the two without a day`;
  const days = Math.abs(daysBetween(sentOn, other.sentOn));
  return days === 0 ? `${spelled}, the same day` : `${spelled}, ${days} ${days === 1 ? 'day' : 'days'} apart`;
}
