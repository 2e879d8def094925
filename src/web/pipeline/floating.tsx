import { lazy, Suspense, useRef } from 'react';
import type { Day } from '../../kernel/day.ts';
import type { Acts } from './use-acts.ts';

const RowMenu = lazy(() => import('./row-menu.tsx'));
const EventForMany = lazy(() => import('./event-for-many.tsx'));
const EditMany = lazy(() => import('./edit-many.tsx'));
const DeleteForGood = lazy(() => import('./delete-for-good.tsx'));

interface FloatingProps {
  readonly acts: Acts;
  readonly today: Day;
  readonly choices: { readonly variants: readonly string[]; readonly tags: readonly string[] };
}

/** What stands above the list for a while, loaded when it is first wanted. */
export function Floating({ acts, today, choices }: FloatingProps) {
  const { targets, float, closeFloat, act } = acts;
  const anchor = useRef<HTMLElement | null>(null);
  const [first] = targets;
  if (float === null || first === undefined) return null;
  anchor.current =
    document.getElementById('bulk-more') ??
    document.querySelector<HTMLElement>(`[data-id="${CSS.escape(first.id)}"], [data-card="${CSS.escape(first.id)}"]`);
  return (
    <Suspense fallback={null}>
      {float === 'menu' && <RowMenu rows={targets} anchor={anchor} onChoose={act} onClose={closeFloat} />}
      {float === 'event' && <EventForMany rows={targets} today={today} onClose={closeFloat} />}
      {float === 'edit' && <EditMany rows={targets} choices={choices} onClose={closeFloat} />}
      {float === 'delete-for-good' && <DeleteForGood rows={targets} onClose={closeFloat} />}
    </Suspense>
  );
}
