import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const HOW_TO_GET_IT = [
  'No chromium was found, which the tests of the page need. To get it:',
  '  Debian, Ubuntu: sudo apt-get install chromium',
  '  Fedora:         sudo dnf install chromium',
  '  Arch:           sudo pacman -S chromium',
  '  macOS:          brew install --cask chromium',
  '  Windows:        winget install Google.Chrome',
  'or set CHROMIUM_PATH to the one you have.',
].join('\n');

/** Opens the chromium of this machine without a display, with `more` switches; where there is none, says how to get it. */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return named;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  for (const name of NAMES) {
    try {
      return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name may be there.
    }
  }
  throw new Error(HOW_TO_GET_IT);
}
