import { Figure } from './doors.tsx';
import type { linkFigures } from './linked-figures.ts';

/** A sentence whose figures are doors. */
export function Figures({ of }: { of: ReturnType<typeof linkFigures> }) {
  let at = 0;
  return of.map(({ text, door }) => {
    at += text.length;
    return (
      <Figure key={at} door={door}>
        {text}
      </Figure>
    );
  });
}
