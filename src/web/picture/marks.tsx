import { layoutMarks, MARK_KINDS, type MarkCounts, type MarkKind, NO_MARKS } from '../../picture/marks-layout.ts';
import styles from './picture.module.css';

const KIND_WORDS: Readonly<Record<MarkKind, string>> = {
  advanced: 'went on',
  mayAnswer: 'may still answer',
  silence: 'probably silence',
  rejected: 'told no',
  withdrawn: 'withdrawn',
  unknown: 'no outcome recorded',
};

/** A step's applications as marks: shape carries what became of each, colour repeats it. */
export function Marks({ counts, width, unit }: { counts: MarkCounts; width: number; unit: number }) {
  const layout = layoutMarks(counts, width, unit);
  const kinds = MARK_KINDS.filter((kind) => counts[kind] > 0);
  const words = kinds.map((kind) => `${counts[kind]} ${KIND_WORDS[kind]}`).join(', ');
  return (
    <svg className={styles.marks} width={layout.width} height={layout.height} role="img" aria-label={words}>
      {kinds.map((kind) => (
        <path key={kind} className={styles[kind]} d={layout.paths[kind]} />
      ))}
    </svg>
  );
}

/** One mark of a kind, for the legend. */
export function MarkSample({ kind }: { kind: MarkKind }) {
  return (
    <svg width="8" height="8" viewBox="-1 -1 8 8" aria-hidden="true">
      <path className={styles[kind]} d={layoutMarks({ ...NO_MARKS, [kind]: 1 }, 6).paths[kind]} />
    </svg>
  );
}

export { KIND_WORDS };
