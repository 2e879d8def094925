import { useEffect, useState } from 'react';
import styles from '../app/app.module.css';
import { useBringFiles } from './use-bring-files.ts';

/** Lets a file be dropped anywhere on the page, and says so while one is held over it. */
export function DropAnywhere() {
  const bring = useBringFiles();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving one element for another inside the page names the other; leaving the window names none.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      bring([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [bring]);
  if (!isOver) return null;
  return (
    <div className={styles.dropping} aria-hidden="true">
      <p>Drop it to see how it is read. Nothing is kept before you say so.</p>
    </div>
  );
}
