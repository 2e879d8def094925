import type { OpenAPIHono } from '@hono/zod-openapi';
import { html, raw } from 'hono/html';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The API for a person to read: every route with what it takes and answers, from the same document programs read. */
export function apiPage({ info, paths, components }: Document) {
  const routes = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Route>).map(([method, route]) => ({ method, path, route })),
  );
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width"><title>${info.title}: the API</title>
<h1>${info.title}: the API</h1>
<p>Everything stands under <code>/api/v1</code>. A program sends the key of the printed address as
<code>Authorization: Bearer KEY</code>. Errors are <code>application/problem+json</code>: what, where, and how to mend it.
The same for programs: <a href="openapi.json">openapi.json</a>.</p>
${routes.map(routeBlock)}
<h2>Shapes</h2>
${Object.entries(components?.schemas ?? {}).map(([name, shape]) => details(name, shape))}
</html>`;
}

interface Route {
  readonly summary?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: unknown;
}

function routeBlock({ method, path, route }: { method: string; path: string; route: Route }) {
  const { summary = '', parameters, requestBody, responses } = route;
  return html`<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${summary}.</p>
${parameters ? details('Parameters', parameters) : raw('')}
${requestBody ? details('Takes', requestBody) : raw('')}
${details('Answers', responses)}`;
}

function details(title: string, shape: unknown) {
  return html`<details><summary>${title}</summary><pre>${JSON.stringify(shape, null, 2)}</pre></details>`;
}
