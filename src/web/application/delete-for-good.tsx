import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { counted } from '../../analysis/in-words.ts';
import type { ApplicationDetail, Problem } from '../../http/api.ts';
import { statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import { namesOf } from '../pipeline/change-words.ts';
import { FaultText } from '../start/fault-text.tsx';
import styles from './application.module.css';

interface DeleteForGoodProps {
  readonly detail: ApplicationDetail;
  readonly onDelete: () => Promise<Problem | null>;
  readonly onClose: () => void;
}

/** The one question the drawer asks: what goes for good, named, from the backups as well. */
export default function DeleteForGood({ detail, onDelete, onClose }: DeleteForGoodProps) {
  const { data: status } = useQuery(statusQuery);
  const [isDoing, setDoing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    setDoing(true);
    const refused = await onDelete();
    setDoing(false);
    if (refused !== null) setProblem(refused);
  };
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      isDismissable={!isDoing}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={styles.ask ?? ''}>
        <Dialog role="alertdialog" className={styles.asking ?? ''}>
          <Heading slot="title" level={2} className={parts.big ?? ''}>
            Delete {namesOf([detail])} for good?
          </Heading>
          <p>{whatGoes(detail)}</p>
          <p className={parts.soft}>{backupWords(status?.backups.count ?? 0)} Undo does not bring it back.</p>
          {problem !== null && <FaultText problem={problem} />}
          <div className={parts.acts}>
            <Button className={parts.button ?? ''} slot="close" autoFocus isDisabled={isDoing}>
              Keep it
            </Button>
            <Button className={styles.forGood ?? ''} isDisabled={isDoing} onPress={() => void remove()}>
              {isDoing ? 'Deleting' : 'Delete it for good'}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function whatGoes({ timeline, superseded, notes, postingText }: ApplicationDetail): string {
  const events = timeline.length + superseded.length;
  const beside = [
    events > 0 && `its ${counted(events, 'event')}`,
    notes !== null && 'your notes',
    postingText !== null && 'the posting',
  ].filter((one) => one !== false);
  if (beside.length === 0) return 'Its name and fields go.';
  return `With it ${beside.length === 1 && events === 1 ? 'goes' : 'go'} ${beside.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
}

function backupWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'It goes from the backup too.' : `It goes from all ${counted(count, 'backup')} too.`;
}
