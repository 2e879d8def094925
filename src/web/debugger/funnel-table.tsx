import { endsInHundred, grouped, inHundred } from '../../analysis/in-words.ts';
import type { Report, StageReport } from '../../analysis/report.ts';
import parts from '../design/parts.module.css';
import { bottleneckDoor, enteredDoor, groupDoor, rateDoor } from './door.ts';
import { Figure } from './doors.tsx';
import styles from './funnel.module.css';
import { stepName } from './stage-words.ts';

const HEADS = ['came', 'went on', 'may answer', 'silence', 'told no', 'withdrawn', 'yours', 'typical'];

interface FunnelTableProps {
  readonly report: Report;
  readonly withChance: boolean;
  /** Without any recorded outcome nothing is told of what became of them. */
  readonly outcomesKnown: boolean;
}

/** The funnel as figures alone. */
export function FunnelTable({ report, withChance, outcomesKnown }: FunnelTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone must scroll by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="The five steps as a table">
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">step</th>
            {[...HEADS, ...(withChance ? ['stops here'] : [])].map((head) => (
              <th key={head} className={parts.right} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.stages.map((stage) => (
            <TableRow key={stage.stage} {...{ report, stage, withChance, outcomesKnown }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ report, stage, withChance, outcomesKnown }: FunnelTableProps & { stage: StageReport }) {
  const { rate, reference, entered } = stage;
  const probability = report.bottleneck.find((one) => one.stage === stage.stage)?.probability ?? 0;
  const groups = ['advanced', 'mayAnswer', 'probablySilence', 'rejected', 'withdrawn'] as const;
  return (
    <tr>
      <th scope="row">{stepName(stage.stage)}</th>
      <td className={parts.right}>
        <Figure door={entered > 0 ? enteredDoor(stage) : null}>{grouped(entered)}</Figure>
      </td>
      {groups.map((group) => (
        <td key={group} className={parts.right}>
          {outcomesKnown ? (
            <Figure door={stage.members[group].length > 0 ? groupDoor(report, stage, group) : null}>
              {grouped(stage.members[group].length)}
            </Figure>
          ) : (
            '–'
          )}
        </td>
      ))}
      <td className={parts.right}>
        {rate === null || entered === 0 ? '–' : <Figure door={rateDoor(stage)}>{endsInHundred(rate)}</Figure>}
      </td>
      <td className={parts.right}>{endsInHundred(reference)}</td>
      {withChance && (
        <td className={parts.right}>
          <Figure door={bottleneckDoor(report, stage.stage)}>{inHundred(probability)}</Figure>
        </td>
      )}
    </tr>
  );
}
