import { Argument, type Command } from 'commander';
import { listExperiments } from '../experiments/list-experiments.ts';
import { listVariants } from '../experiments/list-variants.ts';
import { ok } from '../kernel/result.ts';
import { listBatches } from '../pipeline/list-batches.ts';
import { listContacts } from '../pipeline/list-contacts.ts';
import { listSearches } from '../pipeline/list-searches.ts';
import type { Answered, CliDeps } from './cli-deps.ts';
import type { Act } from './command-file.ts';
import { completeApplications } from './completion/complete-applications.ts';
import type { Offer } from './completion/offer.ts';
import { RECORDED, type Recorded } from './completion/values.data.ts';
import { instantText } from './print/instant.ts';
import { printable } from './print/printable.ts';

/** `complete`: what a shell may offer of what is recorded. It makes no home, and says nothing where there is none. */
export function define(command: Command, act: Act): void {
  command
    .addArgument(new Argument('<what>', 'what is wanted').choices(RECORDED))
    .argument('[beginning]', 'what is typed so far')
    .action(act(complete));
}

async function complete(deps: CliDeps, what: Recorded, beginning = ''): Promise<Answered> {
  const offers = deps.hasLedger() ? await OFFERS[what](deps, beginning) : [];
  const lines = offers.map(({ value, about }) => `${printable(value)}\t${printable(about)}\n`);
  return ok({ json: offers, text: () => lines.join('') });
}

const OFFERS: Readonly<Record<Recorded, (deps: CliDeps, beginning: string) => Promise<readonly Offer[]>>> = {
  applications: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    return ledger.ok ? completeApplications(ledger.value, beginning) : [];
  },
  searches: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    const all = ledger.ok ? await listSearches(ledger.value) : [];
    return begun(
      all.map(({ name, applications }) => ({ value: name, about: `${applications} sent` })),
      beginning,
    );
  },
  contacts: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    const all = ledger.ok ? await listContacts(ledger.value) : [];
    return begun(
      all.map(({ name, company }) => ({ value: name, about: company ?? '' })),
      beginning,
    );
  },
  batches: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    const all = ledger.ok ? await listBatches(ledger.value) : [];
    const standing = all.filter(({ takenBackAt }) => takenBackAt === null);
    return begun(
      standing.map(({ id, at, files }) => ({
        value: id,
        about: `${instantText(at)}, ${files.map(({ file }) => file).join(', ')}`,
      })),
      beginning,
    );
  },
  backups: async (deps, beginning) => {
    const home = await deps.openHome();
    const all = home.ok ? await home.value.listBackups() : [];
    return begun(
      all.map(({ name, at }) => ({ value: name, about: instantText(at) })),
      beginning,
    );
  },
  experiments: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    const all = ledger.ok ? await listExperiments(ledger.value) : null;
    return begun(
      all?.ok ? all.value.map(({ id, question, state }) => ({ value: id, about: `${question} ${state}` })) : [],
      beginning,
    );
  },
  variants: async (deps, beginning) => {
    const ledger = await deps.openLedger();
    const all = ledger.ok ? await listVariants(ledger.value) : [];
    return begun(
      all.map(({ label, madeOn }) => ({ value: label, about: madeOn })),
      beginning,
    );
  },
};

function begun(offers: readonly Offer[], beginning: string): readonly Offer[] {
  const typed = beginning.toLowerCase();
  return offers.filter(({ value }) => value.toLowerCase().startsWith(typed));
}
