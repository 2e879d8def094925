import { useEffect } from 'react';
import { MARK_KINDS } from '../../picture/marks-layout.ts';
import { sigmoid } from '../../stats/logit.ts';
import { MarkSample } from '../picture/marks.tsx';
import { Strip } from '../picture/strip.tsx';
import styles from './design.module.css';
import { Lines } from './lines-section.tsx';
import parts from './parts.module.css';

const COLOURS = [
  'paper',
  'tint',
  'line',
  'band',
  'rule',
  'edge',
  'ink-3',
  'ink-2',
  'ink',
  'accent',
  'accent-tint',
  'fault',
];
const USES: Readonly<Record<string, string>> = {
  paper: 'the one surface',
  tint: 'a pressed control',
  line: 'hairlines',
  band: 'the reference',
  rule: 'underline of a door',
  edge: 'borders, axes, told no',
  'ink-3': 'labels, units',
  'ink-2': 'running text',
  ink: 'sentences, figures',
  accent: 'the person’s own',
  'accent-tint': 'the current line',
  fault: 'errors of the program',
};
const SPACES = [4, 8, 12, 16, 24, 40];
/** Quantiles of a made-up rate, normal on the scale of log-odds. */
const QUANTILES = [-1.96, -1.645, -1.282, -0.842, -0.524, -0.253, 0, 0.253, 0.524, 0.842, 1.282, 1.645, 1.96].map(
  (score, index) => ({
    at: [2.5, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 97.5][index] as number,
    rate: sigmoid(-1.15 + 0.47 * score),
  }),
);

/** The whole design language, in both themes side by side. */
export function DesignPage() {
  useEffect(() => {
    document.title = 'Design · Breakpoint';
    return () => {
      document.title = 'Debugger · Breakpoint';
    };
  }, []);
  return (
    <>
      <section className={styles.opening}>
        <h1>One language, both themes from one function.</h1>
        <p className={parts.lead}>
          Sentence first, number second, picture third. Structure by alignment and hairlines, one surface, one accent.
          Colour means something or is absent. Every grey is the paper’s lightness plus a step of ink times the
          contrast; more contrast is asked for by the system.
        </p>
      </section>
      <div className={styles.themes}>
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} data-theme={theme} className={styles.theme}>
            <h2>{theme === 'light' ? 'Light' : 'Dark'}</h2>
            <Colours />
            <Type />
            <Pictures />
            <Controls />
            <Spaces />
          </div>
        ))}
      </div>
      {(['light', 'dark'] as const).map((theme) => (
        <div key={theme} data-theme={theme} className={`${styles.theme} ${styles.wide}`}>
          <Lines theme={theme} />
        </div>
      ))}
    </>
  );
}

function Colours() {
  return (
    <ul className={styles.colours}>
      {COLOURS.map((name) => (
        <li key={name}>
          <i style={{ background: `var(--${name})` }} />
          <span className={parts.mono}>{name}</span>
          <span className={parts.label}>{USES[name]}</span>
        </li>
      ))}
    </ul>
  );
}

function Type() {
  return (
    <div className={styles.stack}>
      <p className={styles.verdict}>28 the verdict</p>
      <p className={parts.big}>20 a section’s sentence</p>
      <p className={parts.lead}>16 the explanation beside the verdict</p>
      <p>14 body, and the name of a row</p>
      <p className={parts.small}>13 evidence and dense rows: 0123456789</p>
      <p className={parts.label}>12 labels, units, axes</p>
    </div>
  );
}

function Pictures() {
  return (
    <div className={styles.stack}>
      <p className={parts.label}>A rate on the one axis: band, strip, tick</p>
      <Strip
        reference={{ low: 0.35, high: 0.6 }}
        rate={{ estimate: 0.24, low: 0.11, high: 0.41 }}
        quantiles={QUANTILES}
      />
      <p className={parts.label}>
        yours <b>11 to 41</b>, typical 35 to 60
      </p>
      <p className={styles.marks}>
        {MARK_KINDS.map((kind) => (
          <MarkSample key={kind} kind={kind} />
        ))}
        <span className={parts.label}>went on, may still answer, probably silence, told no, withdrawn</span>
      </p>
    </div>
  );
}

function Controls() {
  return (
    <div className={styles.stack}>
      <p className={parts.acts}>
        <button type="button" className={parts.primary}>
          See the 12
        </button>
        <button type="button" className={parts.button}>
          Why this verdict?
        </button>
        <button type="button" className={parts.quiet}>
          Undo <kbd>z</kbd>
        </button>
      </p>
      <p>
        A number is a{' '}
        <button type="button" className={parts.door}>
          door
        </button>
        .
      </p>
    </div>
  );
}

function Spaces() {
  return (
    <ul className={styles.spaces}>
      {SPACES.map((space) => (
        <li key={space}>
          <i style={{ width: space }} />
          <span className={parts.label}>{space}</span>
        </li>
      ))}
    </ul>
  );
}
