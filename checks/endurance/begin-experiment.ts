import { NewExperiment } from '../../src/experiments/model.ts';
import { planExperiment } from '../../src/experiments/plan-experiment.ts';
import { startExperiment } from '../../src/experiments/start-experiment.ts';
import { openLedger } from '../../src/main/open-ledger.ts';
import { addApplication } from '../../src/pipeline/add-application.ts';
import { NewApplication } from '../../src/pipeline/model.ts';
import { okValue } from '../../src/pipeline/testing.ts';

/** Starts an experiment on a home of which nothing is there yet, for all programs that draw in it afterwards. */
export async function beginExperiment(home: string): Promise<void> {
  const ledger = okValue(await openLedger({ home, port: null, zone: () => 'UTC' }));
  okValue(await addApplication(ledger, NewApplication.parse({ company: 'the first', intent: 'wish' })));
  const arms = { a: { label: 'two pages' }, b: { label: 'one page' } };
  const plan = NewExperiment.parse({ question: 'One page?', varies: 'resume', arms, horizon: 5000 });
  okValue(await startExperiment(ledger, okValue(await planExperiment(ledger, plan)).id));
  await ledger.close();
}
