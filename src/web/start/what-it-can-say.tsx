import parts from '../design/parts.module.css';
import { REACH } from './reach.data.ts';
import styles from './start.module.css';

/** From how many applications on the page says what, so that nobody expects more of nine than nine can give. */
export function WhatItCanSay() {
  return (
    <section className={styles.can}>
      <h2>What it can say, and from when</h2>
      <table className={parts.table}>
        <thead>
          <tr>
            <th className={parts.right} scope="col">
              applications
            </th>
            <th scope="col">then it says</th>
          </tr>
        </thead>
        <tbody>
          <Line count={1} says="how long its silence means something, from typical searches" />
          <Line count={10} says="a first range for your response rate" />
          {REACH.map(({ applications, rightInTen }, index) => (
            <Line
              key={applications}
              count={applications}
              says={`${index === 0 ? 'where it stops: the likeliest step is right' : 'the same, right'} in ${rightInTen} of 10${index === 0 ? ' searches' : ''}`}
            />
          ))}
        </tbody>
      </table>
      <p className={parts.label}>Measured on simulated searches in which one step fails and the truth is known.</p>
    </section>
  );
}

function Line({ count, says }: { count: number; says: string }) {
  return (
    <tr>
      <td className={`${parts.right} ${parts.strong}`}>{count}</td>
      <td>{says}</td>
    </tr>
  );
}
