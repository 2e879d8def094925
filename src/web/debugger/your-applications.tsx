import type { Report } from '../../analysis/report.ts';
import type { Api } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import { listApplications } from './application-rows.ts';
import { allDoor } from './door.ts';
import styles from './too-little.module.css';

/** Few applications, all of them, with the chance each still has. */
export function YourApplications({ report, evidence }: { report: Report; evidence: Api['GET /evidence']['answer'] }) {
  const chances = new Map(report.silence.map((one) => [one.id, one]));
  const rows = listApplications({ ids: allDoor(report).ids ?? [], evidence, chances });
  return (
    <table className={`${parts.table} ${styles.nine}`}>
      <thead>
        <tr>
          <th scope="col">company</th>
          <th scope="col" className={parts.wide}>
            role
          </th>
          <th scope="col" className={`${parts.right} ${parts.wide}`}>
            sent
          </th>
          <th scope="col" className={`${parts.wide} ${styles.apart}`}>
            stands at
          </th>
          <th scope="col" className={parts.right}>
            chance to hear back
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, company, role, sent, standing, chance }) => (
          <tr key={id}>
            <th scope="row" className={parts.strong}>
              {company}
              <span className={`${styles.detail} ${parts.narrow}`}>
                {standing}, {sent}
              </span>
            </th>
            <td className={`${parts.soft} ${parts.wide}`}>{role}</td>
            <td className={`${parts.right} ${parts.wide}`}>{sent}</td>
            <td className={`${parts.wide} ${styles.apart}`}>{standing}</td>
            <td className={parts.right}>{chance === '' ? '–' : chance}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
