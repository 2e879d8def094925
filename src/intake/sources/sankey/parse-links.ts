import type { Flow } from './parse-flows.ts';

interface Graph {
  readonly nodes?: unknown;
  readonly links?: unknown;
}

/** The flows of `{"nodes": […], "links": [{"source", "target", "value"}]}`, the form d3-sankey takes, or `null` for anything else. */
export function parseLinks(text: string): readonly Flow[] | null {
  if (!/^\s*\{/.test(text) || !/"links"/.test(text) || !/"target"/.test(text)) return null;
  const graph = parsed(text);
  if (!graph || !Array.isArray(graph.links)) return null;
  const names = Array.isArray(graph.nodes) ? graph.nodes.map(nameOf) : [];
  const flows = graph.links.map((link) => toFlow(link, names));
  return flows.every((flow) => flow !== null) ? flows : null;
}

function parsed(text: string): Graph | null {
  try {
    return JSON.parse(text) as Graph;
  } catch {
    return null;
  }
}

function nameOf(node: unknown): string {
  if (typeof node === 'string') return node;
  const { name, id, label } = (node ?? {}) as Record<string, unknown>;
  return String(name ?? label ?? id ?? '');
}

/** Links name their ends, or count them from 0 in the list of nodes. */
function toFlow(link: unknown, names: readonly string[]): Flow | null {
  const { source, target, value } = (link ?? {}) as Record<string, unknown>;
  const place = (end: unknown) => (typeof end === 'number' ? names[end] : typeof end === 'string' ? end : undefined);
  const [from, to] = [place(source), place(target)];
  if (!from || !to || typeof value !== 'number' || !Number.isInteger(value) || value < 0) return null;
  return { from, to, count: value, line: 1 };
}
