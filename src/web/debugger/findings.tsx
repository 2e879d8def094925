import { useRef } from 'react';
import { counted, dayInWords, endsInHundred, gainPoints } from '../../analysis/in-words.ts';
import type { Finding, Report } from '../../analysis/report.ts';
import { useCommands } from '../app/commands.ts';
import parts from '../design/parts.module.css';
import { findingDoor, gainDoor } from './door.ts';
import { Figure, useDoor } from './doors.tsx';
import styles from './findings.module.css';

/** What was found, in order of what mending it would gain; then what is too early to tell, then what is in order. */
export function Findings({ report }: { report: Report }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number) => {
    const heads = [...(list.current?.querySelectorAll('summary') ?? [])];
    const at = heads.indexOf(document.activeElement as HTMLElement);
    heads[Math.min(heads.length - 1, Math.max(0, at + step))]?.focus();
  };
  useCommands([
    {
      id: 'findings.next',
      name: 'Go to the next finding',
      keys: 'j',
      group: 'Debugger',
      foot: 'next',
      run: () => move(1),
    },
    {
      id: 'findings.previous',
      name: 'Go to the finding before',
      keys: 'k',
      group: 'Debugger',
      foot: 'before',
      run: () => move(-1),
    },
  ]);
  const of = (outcome: Finding['outcome']) => report.findings.filter((finding) => finding.outcome === outcome);
  const by = dayInWords(report.forecast?.by ?? report.asOf, report.asOf);
  const found = of('finding');
  return (
    <section aria-labelledby="findings">
      <div className={parts.head}>
        <h2 id="findings">Findings, by what mending would gain</h2>
      </div>
      <div ref={list} className={styles.findings}>
        {found.length === 0 && (
          <p className={styles.none}>
            {report.outcomesInDoubt
              ? 'Nothing can be found before it is known whether answers came.'
              : 'Nothing stands out beyond what chance alone would do.'}
          </p>
        )}
        {found.map((finding, index) => (
          <Found key={finding.id} finding={finding} by={by} isOpen={index === 0} />
        ))}
        <TooEarly findings={of('too-little-data')} />
        <InOrder findings={of('clear')} />
      </div>
      {found.some(({ gain }) => gain !== null) && (
        <p className={parts.label}>
          Points on the chance of an offer by {by}, with the range that holds 90 times in 100.
        </p>
      )}
    </section>
  );
}

function Twist() {
  return (
    <svg className={styles.twist} viewBox="0 0 8 8" aria-hidden="true">
      <path d="M2.5 1l3 3-3 3" />
    </svg>
  );
}

function Found({ finding, by, isOpen }: { finding: Finding; by: string; isOpen: boolean }) {
  const open = useDoor();
  const { applications, evidenceFor, evidenceAgainst, nextStep } = finding;
  return (
    <details className={styles.finding} open={isOpen}>
      <summary>
        <Twist />
        <h3>{finding.title}</h3>
        <Gain finding={finding} />
      </summary>
      <div className={styles.evidence}>
        <p>{finding.because}</p>
        {nextStep !== null && (
          <p>
            <span className={styles.label}>Next</span>
            {nextStep}
          </p>
        )}
        <Reasons title="What speaks for it" reasons={evidenceFor} />
        <Reasons title="What speaks against it" reasons={evidenceAgainst} />
        <p className={parts.acts}>
          {applications.length > 0 && (
            <button type="button" className={parts.more} onClick={() => open(findingDoor(finding))}>
              See the {counted(applications.length, 'application')}
            </button>
          )}
          {finding.gain !== null && (
            <button type="button" className={parts.more} onClick={() => open(gainDoor(finding, by))}>
              How the gain was found
            </button>
          )}
        </p>
      </div>
    </details>
  );
}

function Gain({ finding: { gain } }: { finding: Finding }) {
  if (gain === null) return null;
  return (
    <span className={styles.gain}>
      {gainPoints(gain.estimate)} <small>{endsInHundred(gain)}</small>
    </span>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <span className={styles.label}>{title}</span>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}

function TooEarly({ findings }: { findings: readonly Finding[] }) {
  return findings.map((finding) => (
    <details key={finding.id} className={styles.finding}>
      <summary>
        <Twist />
        <h3>Too early to tell: {finding.title.charAt(0).toLowerCase() + finding.title.slice(1)}</h3>
      </summary>
      <div className={styles.evidence}>
        <p>{finding.because}</p>
        {finding.nextStep !== null && <p>{finding.nextStep}</p>}
      </div>
    </details>
  ));
}

function InOrder({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className={styles.finding}>
      <summary>
        <Twist />
        <h3>In order: {counted(findings.length, 'check')}</h3>
        <span className={parts.label}>nothing to mend</span>
      </summary>
      <div className={styles.evidence}>
        {findings.map((finding) => (
          <div key={finding.id}>
            <span className={styles.label}>{finding.title}</span>
            <p>
              {finding.because}{' '}
              {finding.measured !== null && (
                <Figure door={findingDoor(finding)}>{endsInHundred(finding.measured)}</Figure>
              )}
            </p>
          </div>
        ))}
      </div>
    </details>
  );
}
