import { useQuery } from '@tanstack/react-query';
import { applicationQuery } from './application-query.ts';

/** How an application is called: by its company, else by its role. */
export function useNames(id: string): { readonly title: string } {
  const { data } = useQuery(applicationQuery(id));
  return { title: [data?.company, data?.role].filter(Boolean).join(', ') || 'Application' };
}
