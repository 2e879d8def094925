import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExperimentTemplate } from '../../http/api.ts';
import parts from '../design/parts.module.css';
import styles from './experiments.module.css';
import { templatesQuery } from './queries.ts';

const KINDS: Readonly<Record<ExperimentTemplate['kind'], string>> = {
  resume: 'Résumé',
  strategy: 'Way of applying',
  preparation: 'Preparing for interviews',
  targeting: 'Whom to write to',
};

/** The experiments that matter most often, each one door away from being planned. */
export function TemplateChoices({ onChoose }: { onChoose?: (template: ExperimentTemplate) => void }) {
  const { data } = useQuery(templatesQuery);
  if (data === undefined) return null;
  const groups = Map.groupBy(data.items, ({ kind }) => kind);
  return (
    <section className={parts.region} aria-labelledby="templates">
      <div className={parts.head}>
        <h2 id="templates">Worth trying, by what it is about</h2>
      </div>
      <ul className={styles.templates}>
        {[...groups].flatMap(([kind, own]) =>
          own.map((template) => (
            <li key={template.id}>
              <p className={styles.note}>{KINDS[kind]}</p>
              <h3>
                {onChoose === undefined ? (
                  <Link to="/experiments/new" search={{ template: template.id }} className={parts.door}>
                    {template.question}
                  </Link>
                ) : (
                  <button type="button" className={parts.door} onClick={() => onChoose(template)}>
                    {template.question}
                  </button>
                )}
              </h3>
              <p>
                A: {template.arms.a.label}. B: {template.arms.b.label}.
              </p>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
