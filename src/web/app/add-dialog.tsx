import { AddLine } from '../start/add-line.tsx';
import { Panel } from './panel.tsx';

/** Adding from anywhere: one line, then back to where one was. */
export default function AddDialog({ onClose }: { onClose: () => void }) {
  return (
    <Panel kind="box" title="Add an application" onClose={onClose}>
      <AddLine onAdded={onClose} autoFocus />
    </Panel>
  );
}
