import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import styles from './application.module.css';
import { ApplicationView } from './application-view.tsx';
import type { ApplicationDrawerProps } from './drawer-props.ts';
import { useNames } from './use-names.ts';

/** The drawer beside the list: not modal, the focus stays where it was until a key or a click brings it here. */
export function BesideDrawer(props: ApplicationDrawerProps) {
  const { id, onClose } = props;
  const box = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(document.activeElement);
  const close = () => {
    // Only a focus that stands here must be given back; elsewhere it is where it was all the time.
    const wasHere = box.current?.contains(document.activeElement) ?? false;
    onClose();
    if (wasHere && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  useCommands([
    { id: 'application.close', name: 'Close the application', keys: 'Escape', group: 'Application', run: close },
  ]);
  useBelowHeader(box);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  const { title } = useNames(id);
  return (
    <aside ref={box} className={styles.drawer} aria-label={title} data-beside onKeyDown={onKeyDown}>
      <ApplicationView
        {...props}
        close={
          <button type="button" className={parts.quiet} aria-keyshortcuts="Escape" onClick={close}>
            Close <kbd>Esc</kbd>
          </button>
        }
      />
    </aside>
  );
}

/** Begins where the page begins and goes up with it, so that it never covers what the header offers. */
function useBelowHeader(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null) return;
    const place = () => {
      const top = Math.max(0, main.getBoundingClientRect().top);
      box.current?.style.setProperty('top', `${top}px`);
    };
    place();
    const header = new ResizeObserver(place);
    header.observe(document.body);
    window.addEventListener('scroll', place, { passive: true });
    return () => {
      header.disconnect();
      window.removeEventListener('scroll', place);
    };
  }, [box]);
}
