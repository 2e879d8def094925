import type { Bench } from './bench.ts';
import { cli } from './cli.ts';
import { daily } from './daily.ts';
import { ledger } from './ledger.ts';
import { logs } from './logs.ts';
import { reading } from './reading.ts';
import { server } from './server.ts';

/** Every bench that `npm run bench` runs, in this order; give names to run some of them. */
const benches: readonly Bench[] = [reading, ledger, daily, server, cli, logs];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

let missed = 0;
for (const bench of benches.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  process.stdout.write(`\n## ${bench.title}\n\n`);
  const { lines, checks, skipped } = await bench.run();
  if (skipped) process.stdout.write(`Skipped: ${skipped}.\n`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (checks.length > 0) process.stdout.write('\n');
  for (const { figure, value, reach, met } of checks) {
    if (!met) missed += 1;
    process.stdout.write(`${met ? 'reached' : 'MISSED '}  ${figure}: ${Number(value.toPrecision(3))} (${reach})\n`);
  }
}
process.stdout.write(
  missed === 0 ? '\nEvery Reach line measured here is reached.\n' : `\n${missed} Reach lines are missed.\n`,
);
process.exitCode = missed === 0 ? 0 : 1;
