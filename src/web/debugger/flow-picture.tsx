import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { useRef } from 'react';
import { counted, grouped } from '../../analysis/in-words.ts';
import type { Report } from '../../analysis/report.ts';
import { Panel } from '../app/panel.tsx';
import parts from '../design/parts.module.css';
import { savePng, saveSvg } from '../picture/save-picture.ts';
import styles from './flow-picture.module.css';
import { type FlowLink, type FlowName, journeyFlow } from './journey-flow.ts';

const WIDTH = 800;
const HEIGHT = 400;
const LABEL_ROOM = 132;

interface FlowPictureProps {
  readonly report: Report;
  readonly outcomesKnown: boolean;
  readonly onClose: () => void;
}

/** All ways at once, made to be shared: counts only, no names. */
export default function FlowPicture({ report, outcomesKnown, onClose }: FlowPictureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const links = journeyFlow(report, outcomesKnown);
  const save = (how: (picture: SVGSVGElement, name: string) => unknown) => () => {
    if (svg.current !== null) void how(svg.current, `job-search-${report.asOf}`);
  };
  return (
    <Panel kind="wide" title={`The ways of ${counted(report.applications, 'application')}`} onClose={onClose}>
      <p className={`${parts.small} ${parts.soft}`}>Made to be shared: it holds counts and no names.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than a phone must scroll by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="The ways as a picture">
        <svg
          ref={svg}
          className={styles.flow}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={inWords(links)}
        >
          <Drawing links={links} />
        </svg>
      </section>
      <div className={`${parts.acts} ${styles.acts}`}>
        <button type="button" className={parts.button} onClick={save(saveSvg)}>
          Save as SVG
        </button>
        <button type="button" className={parts.button} onClick={save(savePng)}>
          Save as PNG
        </button>
      </div>
    </Panel>
  );
}

function inWords(links: readonly FlowLink[]): string {
  return links.map(({ source, target, value }) => `${source} to ${target}: ${value}`).join('; ');
}

function Drawing({ links }: { links: readonly FlowLink[] }) {
  const graph = layOut(links);
  const path = sankeyLinkHorizontal();
  return (
    <>
      {graph.links.map((link) => (
        <path
          key={link.index}
          className={link.isOn ? styles.on : styles.ended}
          d={path(link) ?? ''}
          strokeWidth={Math.max(1, link.width ?? 1)}
        />
      ))}
      {graph.nodes.map(({ name, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value }) => (
        <g key={name}>
          <rect className={styles.node} x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} />
          <text className={styles.label} x={x1 + 6} y={(y0 + y1) / 2} dy="0.35em">
            {name} {grouped(value ?? 0)}
          </text>
        </g>
      ))}
    </>
  );
}

function layOut(links: readonly FlowLink[]) {
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const draw = sankey<{ name: FlowName }, { isOn: boolean }>()
    .nodeId(({ name }) => name)
    .nodeAlign(sankeyJustify)
    .nodeWidth(8)
    .nodePadding(18)
    .extent([
      [1, 8],
      [WIDTH - LABEL_ROOM, HEIGHT - 8],
    ]);
  return draw({ nodes: names.map((name) => ({ name })), links: links.map((link) => ({ ...link })) });
}
