import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPage } from '../web/testing/build-page.ts';
import { openChromium } from '../web/testing/open-chromium.ts';
import { serveTest } from './testing.ts';

let served: Awaited<ReturnType<typeof serveTest>>;
let browser: Browser;
let context: BrowserContext;
let strangers: Server;
/** What reached the server of the strangers, whatever name it was called by. */
const reached: { url: string; headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  served = await serveTest({ webFolder: buildPage() });
  await served.ask('POST /applications', { company: 'Acme', role: 'Engineer', sentOn: '2026-03-02' });
  strangers = createServer((request, response) => {
    reached.push({ url: request.url ?? '', headers: request.headers });
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    response.end('<!doctype html><title>Another page</title><body>');
  });
  await new Promise<void>((resolve) => strangers.listen(0, '127.0.0.1', () => resolve()));
  browser = await openChromium(['--host-resolver-rules=MAP evil.example 127.0.0.1, MAP *.evil.example 127.0.0.1']);
  context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.origin}/?key=${served.now.key}`);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  strangers?.closeAllConnections();
  strangers?.close();
  await served?.close();
});
beforeEach(() => {
  reached.length = 0;
});

const strangerPort = () => (strangers.address() as AddressInfo).port;

/** Everything that can be changed, as it stands. */
async function ledgerAsItStands() {
  const [list, changes] = await Promise.all(['GET /applications', 'GET /changes'].map((key) => served.ask(key)));
  return { list: await list?.json(), changes: await changes?.json() };
}

async function strangersPage(host: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://${host}:${strangerPort()}/`);
  return page;
}

describe.each([{ host: '127.0.0.1' }, { host: 'localhost' }, { host: 'evil.example' }])(
  'a page of $host on another port, while ours is open',
  ({ host }) => {
    let page: Page;
    beforeAll(async () => {
      page = await strangersPage(host);
    });
    afterAll(() => page.close());

    it('reads nothing by fetch, as an image, a script, a style, a stream of events or a socket', async () => {
      const tried = await page.evaluate(async (ours) => {
        const said = async (what: Promise<Response>) =>
          what.then(
            (r) => `${r.type} ${r.status}`,
            () => 'refused',
          );
        const loads = (tag: 'img' | 'script' | 'link', path: string) =>
          new Promise<string>((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve('loaded');
            element.onerror = () => resolve('refused');
            if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
            element.setAttribute(tag === 'link' ? 'href' : 'src', ours + path);
            document.body.append(element);
          });
        const events = new Promise<string>((resolve) => {
          const source = new EventSource(`${ours}/api/v1/status`, { withCredentials: true });
          source.onopen = () => resolve('opened');
          source.onerror = () => resolve('refused');
        });
        const socket = new Promise<string>((resolve) => {
          const opening = new WebSocket(`${ours.replace('http', 'ws')}/api/v1/status`);
          opening.onopen = () => resolve('opened');
          opening.onerror = () => resolve('refused');
        });
        return {
          plain: await said(fetch(`${ours}/api/v1/applications`)),
          withCookie: await said(fetch(`${ours}/api/v1/applications`, { credentials: 'include' })),
          image: await loads('img', '/icon.svg'),
          script: await loads('script', '/api/v1/export'),
          ownScript: await loads('script', '/theme.js'),
          style: await loads('link', '/api/v1/report'),
          events: await events,
          socket: await socket,
        };
      }, served.origin);
      expect(new Set(Object.values(tried))).toEqual(new Set(['refused']));
    });

    it('changes nothing: not blindly, not by a form, not by a beacon', async () => {
      const before = await ledgerAsItStands();
      const answers: string[] = [];
      served.server.on('request', ({ method, url }, response) => {
        response.on('finish', () => answers.push(`${method} ${url} ${response.statusCode}`));
      });
      await page.evaluate(async (ours) => {
        const line = '{"line":"Evil, Engineer"}';
        const send = (path: string, method: string, headers: Record<string, string>, body: string) =>
          fetch(`${ours}/api/v1${path}`, {
            method,
            headers,
            body,
            credentials: 'include',
            mode: headers.x ? 'cors' : 'no-cors',
          }).catch(() => {});
        await send('/applications', 'POST', { 'content-type': 'text/plain' }, line);
        await send('/applications', 'POST', { 'content-type': 'application/json', x: '1' }, line);
        await send('/undo', 'POST', { 'content-type': 'text/plain' }, '{}');
        await send('/applications', 'DELETE', { 'content-type': 'application/json', x: '1' }, '{"ids":["a1"]}');
        navigator.sendBeacon(`${ours}/api/v1/undo`, new Blob(['{}'], { type: 'text/plain' }));
        navigator.sendBeacon(`${ours}/api/v1/applications`, line);
        for (const enctype of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
          const frame = document.createElement('iframe');
          frame.name = `frame-${enctype}`;
          document.body.append(frame);
          const form = document.createElement('form');
          form.method = 'post';
          form.enctype = enctype;
          form.target = frame.name;
          form.action = `${ours}/api/v1/${enctype.startsWith('multipart') ? 'imports' : 'applications'}`;
          const field = document.createElement('input');
          field.name = '{"line":"Evil, Engineer","x":"';
          field.value = '"}';
          form.append(field);
          if (enctype.startsWith('multipart')) {
            const file = document.createElement('input');
            file.type = 'file';
            file.name = 'file';
            const given = new DataTransfer();
            given.items.add(new File(['Company,Role,Applied\nEvil,Engineer,2026-03-02\n'], 'jobs.csv'));
            file.files = given.files;
            form.append(file);
          }
          document.body.append(form);
          const done = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
          form.submit();
          await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 2_000))]);
        }
      }, served.origin);
      // It did reach the server, which refused: what is stopped on its way proves nothing of it.
      const changing = () => answers.filter((one) => !one.startsWith('GET'));
      await expect.poll(() => changing().length).toBeGreaterThanOrEqual(8);
      expect(changing().filter((one) => !/ 40[13]$/.test(one))).toEqual([]);
      await expect.poll(() => ledgerAsItStands()).toEqual(before);
    });

    it('shows ours in no frame, and holds on to no window of it', async () => {
      const seen = await page.evaluate(async (ours) => {
        const frame = document.createElement('iframe');
        frame.src = `${ours}/`;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        document.body.append(frame);
        await loaded;
        const opened = window.open(`${ours}/`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        let told = 'nothing';
        try {
          told = opened?.document.title ?? 'nothing';
        } catch {}
        return { frames: opened?.closed === false ? opened.length : 0, told };
      }, served.origin);
      expect(seen).toEqual({ frames: 0, told: 'nothing' });
      for (const frame of page.frames().slice(1))
        await expect.poll(() => frame.content()).not.toMatch(/Breakpoint|id="root"/);
    });
  },
);

describe('a name of somebody else that leads to our port', () => {
  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example'])('opens nothing: %s', async (host) => {
    const page = await context.newPage();
    const answer = await page.goto(`http://${host}:${served.port}/`);
    expect(answer?.status()).toBe(403);
    // As far as the browser knows, this page and our server are one origin now.
    const statuses = await page.evaluate(async (key) => {
      const ask = async (path: string, init: RequestInit = {}) => (await fetch(path, init)).status;
      return [
        await ask('/api/v1/status'),
        await ask('/api/v1/status', { headers: { authorization: `Bearer ${key}` } }),
        await ask('/alive?nonce=aaaaaaaaaaaaaaaaaaaa'),
        await ask('/api/v1/undo', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
      ];
    }, served.now.key);
    expect(statuses).toEqual([403, 403, 403, 403]);
    await page.close();
  });
});

describe('our own page', () => {
  it('keeps the key out of its address, its history and what it tells another page', async () => {
    const page = await context.newPage();
    await page.goto(`${served.origin}/?key=${served.now.key}`);
    await page.locator('h1').waitFor();
    const known = await page.evaluate(() => ({
      url: location.href,
      cookie: document.cookie,
      referrer: document.referrer,
      entries: performance.getEntries().map(({ name }) => name),
      stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    }));
    expect(known).toMatchObject({ url: `${served.origin}/`, cookie: '', referrer: '' });
    expect(JSON.stringify(known)).not.toContain(served.now.key);
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
    }, `http://evil.example:${strangerPort()}/linked`);
    await expect.poll(() => reached.map(({ url }) => url)).toContain('/linked');
    expect(reached.find(({ url }) => url === '/linked')?.headers.referer).toBeUndefined();
    // The other page may ask for its own icon meanwhile, and tells where that one was asked for: not here.
    for (const { headers } of reached) {
      expect(headers.referer ?? '').not.toContain(served.origin);
      expect(JSON.stringify(headers)).not.toContain(served.now.key);
    }
    await page.close();
  });

  it('runs no script and sends nothing away, whatever somebody managed to write into it', async () => {
    const page = await context.newPage();
    await page.goto(`${served.origin}/`);
    await page.locator('h1').waitFor();
    const broken = await page.evaluate(async (away) => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const add = (html: string) => {
        const box = document.createElement('div');
        document.body.append(box);
        box.append(document.createRange().createContextualFragment(html));
        return box;
      };
      add('<script>window.owned = "inline"</script>');
      add(`<script src="${away}/x.js"></script>`);
      add('<img src="/nothing.png" onerror="window.owned = \'handler\'">');
      add('<a href="javascript:window.owned = \'link\'">x</a>').querySelector('a')?.click();
      add(`<img src="${away}/x.png">`);
      add(`<style>@import url("${away}/x.css");</style>`);
      add(`<iframe src="${away}/frame"></iframe>`);
      add(`<form method="post" action="${away}/form"></form>`).querySelector('form')?.submit();
      add(`<base href="${away}/">`);
      await fetch(`${away}/fetch`).catch(() => {});
      navigator.sendBeacon(`${away}/beacon`, 'x');
      try {
        new WebSocket(`${away.replace('http', 'ws')}/socket`);
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { owned: (window as { owned?: string }).owned ?? null, violations: [...new Set(violations)].toSorted() };
    }, `http://evil.example:${strangerPort()}`);
    expect(broken.owned).toBeNull();
    expect(reached.map(({ url }) => url)).toEqual([]);
    expect(broken.violations).toEqual(
      expect.arrayContaining([
        'base-uri',
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'script-src-elem',
        'style-src-elem',
      ]),
    );
    await page.close();
  });
});
