import { describe, expect, it } from 'vitest';
import { analyseSearch } from '../analysis/analyse.ts';
import type { Interval } from '../analysis/report.ts';
import { type Diagnosis, defineDiagnosis, type Outcome } from './diagnosis.ts';
import { runDiagnoses } from './run.ts';
import { AS_OF, application } from './testing.ts';

const analysis = analyseSearch({ applications: [application('a', 10)], asOf: AS_OF });

function finding(gain: Interval | null): Outcome {
  const none = { applications: [], evidenceFor: [], evidenceAgainst: [] };
  return { kind: 'finding', because: 'It is so.', nextStep: 'Mend it.', measured: null, gain, ...none };
}
function says(id: string, examine: () => Outcome): Diagnosis {
  return defineDiagnosis({ id, title: id, why: 'Because.', at: 'all', needs: ['asOf'], examine });
}
const gain = (estimate: number) => ({ estimate, low: 0, high: 1 });

describe('runDiagnoses', () => {
  const diagnoses = [
    says('unmeasured', () => finding(null)),
    says('small', () => finding(gain(0.02))),
    says('clear', () => ({ kind: 'clear', because: 'Fine.', measured: { ...gain(0.5), count: 4 } })),
    says('large', () => finding(gain(0.2))),
    says('sparse', () => ({ kind: 'too-little-data', because: 'Two more.' })),
    says('nothing', () => finding(gain(0))),
    says('absent', () => ({ kind: 'not-applicable', because: 'Never recorded.' })),
  ];

  it('orders findings by gain, those without one last', () => {
    const { findings, warnings } = runDiagnoses(analysis, { diagnoses });
    expect(findings.map(({ id }) => id)).toEqual(['large', 'small', 'nothing', 'unmeasured']);
    expect(warnings).toEqual([]);
  });

  it('with all, adds the others behind, in the order of the catalogue', () => {
    const { findings } = runDiagnoses(analysis, { diagnoses, all: true });
    expect(findings.slice(4).map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'clear clear',
      'sparse too-little-data',
      'absent not-applicable',
    ]);
  });

  it('gives a number only to what was measured', () => {
    const { findings } = runDiagnoses(analysis, { diagnoses, all: true });
    const measured = findings.filter((each) => each.measured !== null).map(({ id }) => id);
    expect(measured).toEqual(['clear']);
    expect(findings.filter(({ outcome }) => outcome !== 'finding').every((each) => each.nextStep === null)).toBe(true);
  });

  it('turns one that throws into a warning, and keeps the rest', () => {
    const broken = says('broken', () => {
      throw new Error('no such step');
    });
    const { findings, warnings } = runDiagnoses(analysis, { diagnoses: [broken, ...diagnoses] });
    expect(findings.map(({ id }) => id)).toContain('large');
    expect(warnings).toEqual([
      { origin: {}, because: 'the check broken failed and says nothing (no such step); please report it' },
    ]);
  });

  it('hands a diagnosis what it declares and nothing else', () => {
    const seen: string[][] = [];
    const peeking = defineDiagnosis({
      id: 'peeking',
      title: 'Peeking',
      why: 'Because.',
      at: 'all',
      needs: ['asOf', 'offerBy'],
      examine(evidence) {
        seen.push(Object.keys(evidence));
        return finding(null);
      },
    });
    runDiagnoses(analysis, { diagnoses: [peeking] });
    expect(seen).toEqual([['asOf', 'offerBy']]);
  });
});
