import { lazy, Suspense, useState } from 'react';
import type { Report } from '../../analysis/report.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';

const FlowPicture = lazy(() => import('./flow-picture.tsx'));

/** One key away: all ways as one picture. Its library is fetched when it is asked for. */
export function FlowDoor({ report, outcomesKnown }: { report: Report; outcomesKnown: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useCommands([
    {
      id: 'debugger.picture',
      name: 'Show all ways as one picture',
      keys: 'p',
      group: 'Debugger',
      run: () => setOpen(true),
    },
  ]);
  return (
    <>
      <button
        type="button"
        className={parts.more}
        aria-haspopup="dialog"
        aria-keyshortcuts="p"
        onClick={() => setOpen(true)}
      >
        as a picture
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <FlowPicture report={report} outcomesKnown={outcomesKnown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
