import { lazy, Suspense, useState } from 'react';
import type { Report } from '../../analysis/report.ts';
import parts from '../design/parts.module.css';

const TypicalPanel = lazy(() => import('./typical-panel.tsx'));

/** Opens the typical ranges, to be seen and replaced. */
export function TypicalDoor({ report }: { report: Report }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={parts.door} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        see and change
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <TypicalPanel report={report} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
