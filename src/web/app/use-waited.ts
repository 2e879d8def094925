import { useEffect, useState } from 'react';

/** For how long something has been going on, in steps: under 300 ms nothing is shown of it, after 2 s it is named and can be stopped. */
export type Waited = 'no' | 'a-moment' | 'long';

const STEPS = [
  [300, 'a-moment'],
  [2000, 'long'],
] as const;

/** Tells how long a person has been waiting for what is going on now. */
export function useWaited(isWaiting: boolean): Waited {
  const [waited, setWaited] = useState<Waited>('no');
  useEffect(() => {
    setWaited('no');
    if (!isWaiting) return;
    const timers = STEPS.map(([ms, step]) => setTimeout(() => setWaited(step), ms));
    return () => timers.forEach(clearTimeout);
  }, [isWaiting]);
  return isWaiting ? waited : 'no';
}
