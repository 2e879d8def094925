import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page into `dist/web`, from where the server answers it. In development, `/api` goes to a running server. */
export default defineConfig({
  root: new URL('src/web', import.meta.url).pathname,
  plugins: [react()],
  // The published analysis is bundled into the worker; the page itself loads it only when a slider is moved.
  worker: { format: 'es' },
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
