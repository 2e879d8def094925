import type { KeyboardEvent } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { commandOf } from '../app/commands.ts';
import { readKey } from '../app/keys.ts';
import { UndoBar } from '../app/undo-bar.tsx';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import { ApplicationView } from './application-view.tsx';
import type { ApplicationDrawerProps } from './drawer-props.ts';
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
          {/* biome-ignore lint/a11y/noStaticElementInteractions: under a sheet the page hears no keys, so the sheet hears its own */}
          <div className={styles.inSheet} onKeyDown={(event) => runOwnKey(event, props.onStep)}>
            <ApplicationView
              {...props}
              isSheet
              close={
                <Button slot="close" className={parts.quiet ?? ''}>
                  Close <kbd className={parts.wide}>Esc</kbd>
                </Button>
              }
            />
          </div>
          {/* The page's own lies under the sheet. */}
          <UndoBar />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The keys of the application itself, the walk through the list, and undo. */
function runOwnKey(event: KeyboardEvent, onStep: ApplicationDrawerProps['onStep']): void {
  const { target } = event;
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return;
  const read = readKey(event, null);
  if (read === 'j') onStep?.(1);
  if (read === 'k') onStep?.(-1);
  const command = read === null ? undefined : commandOf(read);
  if (command === undefined || (command.group !== 'Application' && command.id !== 'undo')) return;
  event.preventDefault();
  command.run();
}
