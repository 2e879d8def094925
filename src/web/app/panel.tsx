import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import parts from '../design/parts.module.css';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** `drawer` stands at the right and becomes the page at 360; `box` and `wide` float near the top. */
  readonly kind: 'drawer' | 'box' | 'wide';
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What floats above the page: keeps the focus inside, gives it back on Esc, and names itself. */
export function Panel({ title, kind, isOpen = true, onClose, children }: PanelProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={styles[kind] ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2} className={parts.big ?? ''}>
              {title}
            </Heading>
            <Button slot="close" className={parts.quiet ?? ''}>
              Close <kbd className={parts.wide}>Esc</kbd>
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
