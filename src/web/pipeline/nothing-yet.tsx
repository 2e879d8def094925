import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askAnew } from '../api/ask-anew.ts';
import { call, Refusal } from '../api/call.ts';
import { statusQuery } from '../api/queries.ts';
import parts from '../design/parts.module.css';
import { FaultText } from '../start/fault-text.tsx';
import styles from './pipeline.module.css';

/** A search with nothing in it: three ways to begin, the first of which stands above. */
export function NothingYet() {
  const client = useQueryClient();
  const { data: status } = useQuery(statusQuery);
  const sample = useMutation({
    mutationFn: () => call('POST /sample', {}),
    onSuccess: () => askAnew(client),
  });
  return (
    <section className={styles.nothing}>
      <p className={parts.lead}>
        One line is enough: “Acme, Backend Engineer, referral, yesterday”. Order does not matter much, a day may be
        missing, and the address of a posting alone will do.
      </p>
      <dl>
        <dt>
          <Link to="/import" className={parts.door}>
            Import a list
          </Link>
        </dt>
        <dd>A spreadsheet or a tracker’s export. You see what was read before anything is kept.</dd>
        {status?.sample == null && (
          <>
            <dt>
              <button type="button" className={parts.door} disabled={sample.isPending} onClick={() => sample.mutate()}>
                Open the made-up search
              </button>
            </dt>
            <dd>
              142 applications of nobody, to see what this page does with them. It is kept apart and leaves with one
              click.
            </dd>
          </>
        )}
      </dl>
      {sample.error instanceof Refusal && <FaultText problem={sample.error.problem} />}
    </section>
  );
}
