import { keyCaps } from './keys.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys of a command as they are written on this machine. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span>
      {keyCaps(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
