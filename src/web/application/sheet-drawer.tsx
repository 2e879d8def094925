import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import type { ApplicationDrawerProps } from './application-drawer.tsx';
import { ApplicationView } from './application-view.tsx';
import { useNames } from './use-names.ts';

/** The drawer as a sheet over the page, where there is no room beside the list. */
export default function SheetDrawer(props: ApplicationDrawerProps) {
  const { title } = useNames(props.id);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal className={styles.sheet ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          <ApplicationView
            {...props}
            close={
              <Button slot="close" className={parts.quiet ?? ''}>
                Close <kbd className={parts.wide}>Esc</kbd>
              </Button>
            }
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
