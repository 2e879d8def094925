import { grouped, inHundred } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import { mayStillAnswer } from '../../analysis/silence.ts';
import { bucketSilence, type SilenceBucket } from '../../analysis/silence-buckets.ts';
import { markUnit, NO_MARKS } from '../../picture/marks-layout.ts';
import { useWidth } from '../app/use-width.ts';
import parts from '../design/parts.module.css';
import { bucketRows } from '../picture/bucket-rows.ts';
import { Marks } from '../picture/marks.tsx';
import { aboutHowMany } from '../words/counts.ts';
import { silenceDoor } from './door.ts';
import { Figure, useDoor } from './doors.tsx';
import styles from './silence.module.css';

/** What is still out there without an answer, and what to hope of it. */
export function SilenceSection({ report }: { report: Report }) {
  const open = useDoor();
  const { silence } = report;
  const ids = silence.map(({ id }) => id);
  const all = silenceDoor(report, `${grouped(ids.length)} silent, the most hopeful first`, ids);
  if (ids.length === 0) return null;
  return (
    <section className={`${parts.two} ${parts.region}`} aria-labelledby="silence">
      <div>
        <div className={parts.head}>
          <h2 id="silence">Silent applications</h2>
          <button type="button" className={parts.more} onClick={() => open(all)}>
            see {ids.length === 1 ? 'it' : `the ${grouped(ids.length)}`}
          </button>
        </div>
        <Told report={report} />
      </div>
      <BucketTable report={report} />
    </section>
  );
}

function Told({ report }: { report: Report }) {
  const { silence } = report;
  const { waiting = [], over = [] } = Object.groupBy(silence, (one) => (mayStillAnswer(one) ? 'waiting' : 'over'));
  const [alive, dead] = [waiting.map(({ id }) => id), over.map(({ id }) => id)];
  const goOn = silence.reduce((sum, { mayGoOn }) => sum + mayGoOn, 0);
  const everyId = silence.map(({ id }) => id);
  return (
    <>
      <p className={parts.big}>
        <Figure door={silenceDoor(report, 'All that are silent', everyId)}>{grouped(silence.length)}</Figure>{' '}
        {silence.length === 1 ? 'is' : 'are'} silent; {aboutHowMany(goOn)} will still go on.
      </p>
      <p className={`${styles.told} ${parts.soft}`}>
        {alive.length > 0 && (
          <>
            <Figure door={silenceDoor(report, 'May still answer', alive)}>{grouped(alive.length)}</Figure> may still
            answer.{' '}
          </>
        )}
        {dead.length > 0 && (
          <>
            <Figure door={silenceDoor(report, 'Probably silence', dead)}>{grouped(dead.length)}</Figure>{' '}
            {dead.length === 1 ? 'is' : 'are'} probably silence and {dead.length === 1 ? 'needs' : 'need'} nothing more
            from you. They stay counted, and come back by themselves when something arrives.
          </>
        )}
        {silence.every(({ silentDays }) => silentDays === null) &&
          ' Their days are unknown, so each counts as one that has waited longest.'}
      </p>
      <BucketMarks buckets={bucketSilence(silence)} />
    </>
  );
}

function BucketMarks({ buckets }: { buckets: readonly SilenceBucket[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(752);
  const unit = markUnit(buckets.reduce((sum, { ids }) => sum + ids.length, 0));
  const rows = bucketRows(
    buckets.map(({ ids }) => Math.ceil(ids.length / unit)),
    width,
  );
  return (
    <div ref={ref} className={styles.marks} aria-hidden="true">
      {buckets.map(({ name, short, ids, mayAnswer }) => (
        <div key={name}>
          <Marks
            counts={{ ...NO_MARKS, mayAnswer, silence: ids.length - mayAnswer }}
            width={Math.ceil(Math.ceil(ids.length / unit) / rows + 1) * 8}
            unit={unit}
          />
          <span>{short}</span>
        </div>
      ))}
      {unit > 1 && <span className={parts.label}>each mark is {unit} applications</span>}
    </div>
  );
}

function BucketTable({ report }: { report: Report }) {
  const buckets = bucketSilence(report.silence);
  const goOn = buckets.reduce((sum, bucket) => sum + bucket.goOn, 0);
  return (
    <div className={styles.table}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">silent for</th>
            <th scope="col" className={parts.right}>
              applications
            </th>
            <th scope="col" className={parts.right}>
              hear back, each
            </th>
            <th scope="col" className={`${parts.right} ${parts.wide}`}>
              will go on
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket.name}>
              <th scope="row">{bucket.name}</th>
              <td className={parts.right}>
                <Figure door={silenceDoor(report, `Silent for ${bucket.name}`, bucket.ids)}>
                  {grouped(bucket.ids.length)}
                </Figure>
              </td>
              <td className={parts.right}>
                {inHundred(bucket.mayHear)} <span className={parts.unit}>in 100</span>
              </td>
              <td className={`${parts.right} ${parts.wide}`}>{bucket.goOn.toFixed(1)}</td>
            </tr>
          ))}
          <tr className={parts.strong}>
            <th scope="row">all</th>
            <td className={parts.right}>{grouped(report.silence.length)}</td>
            <td />
            <td className={`${parts.right} ${parts.wide}`}>{goOn.toFixed(1)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
