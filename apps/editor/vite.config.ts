import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.SLUICE_SERVER ?? 'http://127.0.0.1:4400';

/* The server answers its own pages only: the dev server speaks for them. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

/** No inline scripts and no inlined assets, so that `script-src 'self'` holds. */
export default defineConfig({
  plugins: [react()],
  resolve: {
    // @rjsf/core's index also exports a test helper that wants Ajv, which needs `eval`.
    alias: {
      '@rjsf/validator-ajv8': fileURLToPath(new URL('src/workflow/inspector/validator.ts', import.meta.url)),
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Browsers that know light-dark(): its replacement for older ones ignores the colour scheme Mantine sets.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // What every page needs in one piece: forty small ones compress worse, some 4 kB of what the first visit loads.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(react|react-dom|scheduler|react-intl|@formatjs|intl-messageformat|@tanstack\/(router|react-router|history|query|react-query|store|react-store)[^/]*)\//,
            },
            { name: 'canvas', test: /node_modules\/(@xyflow|d3-[^/]+|zustand)\// },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(['/v1', '/api', '/openapi.json'].map((path) => [path, proxied])),
  },
});
