import type { ReactNode } from 'react';
import parts from '../design/parts.module.css';

/** Two regions on the page's one gutter, parted from what stands above by a hairline. */
export function Two({ children }: { children: ReactNode }) {
  return <div className={`${parts.two} ${parts.region}`}>{children}</div>;
}
