import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareBrowser } from '../web/testing/share-browser.ts';
import { serveTest } from './testing.ts';

const shared = shareBrowser();
let served: Awaited<ReturnType<typeof serveTest>>;
let context: BrowserContext;

beforeAll(async () => {
  served = await serveTest({ webFolder: shared.folder });
  context = await shared.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.origin}/?key=${served.now.key}`);
  await page.close();
});
afterAll(() => served?.close());

describe('our own page', () => {
  it('asks nobody but its own server, on any of its pages', async () => {
    const own = await shared.browser.newContext();
    const asked = new Set<string>();
    own.on('request', (request) => asked.add(new URL(request.url()).origin));
    const page = await own.newPage();
    page.on('websocket', (socket) => asked.add(socket.url()));
    await page.goto(`${served.origin}/?key=${served.now.key}`);
    await served.ask('POST /sample');
    const paths = [
      '/',
      '/pipeline',
      '/pipeline?view=board',
      '/import',
      '/batches',
      '/settings',
      '/design',
      '/api/v1/docs',
      '/api/v1/report',
    ];
    for (const path of paths) {
      await page.goto(`${served.origin}${path}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect([...asked].filter((origin) => !origin.startsWith('data:') && origin !== 'null')).toEqual([served.origin]);
    await own.close();
  });

  it('shows the report under a policy of its own, which lets its style through and nothing else', async () => {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const answer = await page.goto(`${served.origin}/api/v1/report`);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'/);
    expect(faults.filter((text) => !text.includes('favicon'))).toEqual([]);
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(styled).not.toMatch(/^"?Times/);
    const owned = await page.evaluate(() => {
      document.body.append(
        document
          .createRange()
          .createContextualFragment('<style>body{display:none}</style><script>window.owned = 1</script>'),
      );
      return [getComputedStyle(document.body).display, (window as { owned?: number }).owned ?? null];
    });
    expect(owned).toEqual(['block', null]);
    await page.close();
  });
});
