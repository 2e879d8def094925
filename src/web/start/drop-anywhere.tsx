import { useEffect, useState } from 'react';
import styles from '../app/app.module.css';
import { useImports } from './imports.tsx';

/** Lets a file be dropped anywhere on the page, and says so while one is held over it. */
export function DropAnywhere() {
  const { read } = useImports();
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) read(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [read]);
  if (!isOver) return null;
  return (
    <div className={styles.dropping} aria-hidden="true">
      <p>Drop it to read it. Undo takes it back whole.</p>
    </div>
  );
}
