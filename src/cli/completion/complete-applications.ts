import type { Deps } from '../../pipeline/deps.ts';
import { type ApplicationSummary, listApplications } from '../../pipeline/list-applications.ts';
import type { Offer } from './offer.ts';

/**
 * The applications that are not over, by the name of the company where it names only one, else by their ids; ids also
 * where one is being typed. Of several parted by commas the last is completed.
 */
export async function completeApplications(ledger: Deps, beginning: string): Promise<readonly Offer[]> {
  const page = await listApplications(ledger, { states: ['open', 'offer', 'draft', 'wish'] });
  const items = page.ok ? page.value.items : [];
  const last = beginning.lastIndexOf(',') + 1;
  const [before, typed] = [beginning.slice(0, last), beginning.slice(last).trimStart().toLowerCase()];
  const offers = [
    ...byCompany(items),
    ...(typed === '' ? [] : items.map((item) => ({ value: item.id, about: aboutOf(item) }))),
  ];
  const begun = offers.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const unique = new Map(begun.map((offer) => [offer.value, offer]));
  return [...unique.values()].map(({ value, about }) => ({ value: before + value, about }));
}

function byCompany(items: readonly ApplicationSummary[]): readonly Offer[] {
  const companies = Map.groupBy(items, ({ company }) => company ?? '');
  return [...companies].flatMap(([company, own]) => {
    const [only] = own;
    if (only && own.length === 1 && company !== '') return [{ value: company, about: aboutOf(only) }];
    return own.map((item) => ({ value: item.id, about: [company, aboutOf(item)].filter(Boolean).join(', ') }));
  });
}

function aboutOf({ role, sentOn, stage, state }: ApplicationSummary): string {
  return [role, sentOn, stage ?? state].filter(Boolean).join(', ');
}
