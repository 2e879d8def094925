import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { licences } from './bin/licences.ts';

/** Builds the page into `dist/web`, from where the server answers it. In development, `/api` goes to a running server. */
export default defineConfig({
  root: new URL('src/web', import.meta.url).pathname,
  plugins: [react(), carryLicences()],
  // The published analysis is bundled into the worker; the page itself loads it only when a slider is moved.
  worker: { format: 'es', plugins: () => [rememberWorkers()] },
  build: {
    outDir: new URL('dist/web', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The policy of the server allows no data: fonts and no inline anything.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: { proxy: { '/api': process.env.BREAKPOINT_ADDRESS ?? 'http://127.0.0.1:4173' } },
});

/** Puts the licence texts of what the page bundles beside it: Settings leads there. */
function carryLicences(): Plugin {
  return {
    name: 'carry-licences',
    generateBundle(_, bundle) {
      const all = [...chunksOf(bundle), ...workers];
      this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source: licences(all) });
    },
  };
}

/** A worker is bundled by itself, before the page that starts it; what it is made of travels with the page as well. */
const workers: Rolldown.OutputChunk[] = [];

function rememberWorkers(): Plugin {
  return {
    name: 'remember-workers',
    generateBundle(_, bundle) {
      workers.push(...chunksOf(bundle));
    },
  };
}

function chunksOf(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((part) => part.type === 'chunk');
}
