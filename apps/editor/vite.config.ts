import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.SLUICE_SERVER ?? 'http://127.0.0.1:4400';

/** No inline scripts and no inlined assets, so that `script-src 'self'` holds. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/v1': server, '/api': server, '/openapi.json': server },
  },
});
