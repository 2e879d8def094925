import type { Report } from '../../analysis/report.ts';
import type { Api } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { spelled } from '../words/counts.ts';
import { Funnel } from './funnel.tsx';
import { FIRST_LEAN } from './page-state.ts';
import { Reach } from './reach.tsx';
import { saidToday } from './said-today.ts';
import styles from './too-little.module.css';
import { YourApplications } from './your-applications.tsx';

/** The same page with few applications: what can be said, and what it would take to say more. */
export function TooLittle({
  report,
  evidence,
}: {
  report: Report;
  evidence: Api['GET /evidence']['answer'] | undefined;
}) {
  return (
    <>
      <div className={`${parts.two} ${parts.region}`}>
        <Funnel report={report} state="too-little" />
        <section aria-labelledby="takes">
          <div className={parts.head}>
            <h2 id="takes">What it would take</h2>
          </div>
          <p className={parts.big}>A first lean needs about {FIRST_LEAN - report.applications} more.</p>
          <p className={parts.label}>How often the likeliest step is the right one, in searches of known truth</p>
          <Reach have={report.applications} />
          <h2 className={styles.today}>What can be said today</h2>
          <ul className={styles.said}>
            {saidToday(report).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
      <section className={parts.region} aria-labelledby="yours">
        <div className={parts.head}>
          <h2 id="yours">Your {spelled(report.applications)}</h2>
        </div>
        {evidence !== undefined && <YourApplications report={report} evidence={evidence} />}
      </section>
    </>
  );
}
