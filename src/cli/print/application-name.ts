import { printable } from './printable.ts';

/** "Acme, Backend Engineer", safe to print. */
export function applicationName({ company, role }: { readonly company: string | null; readonly role: string | null }) {
  return printable([company, role].filter(Boolean).join(', ') || 'an application without a name');
}
