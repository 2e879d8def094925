import { AddLine } from '../start/add-line.tsx';
import { Panel } from './panel.tsx';

interface AddDialogProps {
  /** What was typed already, in the palette. */
  readonly line: string;
  readonly onClose: () => void;
}

/** Adding from anywhere: one line, then back to where one was. */
export default function AddDialog({ line, onClose }: AddDialogProps) {
  return (
    <Panel kind="box" title="Add an application" onClose={onClose}>
      <AddLine onAdded={onClose} startWith={line} autoFocus />
    </Panel>
  );
}
