// The console, built into dist/console, which the API serves. `npx vite apps/console` serves it while it is written, before an API
// that runs already (MOURAFAKA_API, by default http://localhost:3000).
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const contracts = path.resolve(root, '../../libs/contracts/src');
const api = process.env.MOURAFAKA_API ?? 'http://localhost:3000';
const served = ['/v1', '/oidc', '/dev', '/docs', '/openapi.json', '/health', '/console'];

export default defineConfig({
  root,
  plugins: [react()],
  // The API puts the nonce of each answer here (apps/api/src/console/serve-console.ts).
  html: { cspNonce: '%nonce%' },
  resolve: { alias: { '@mourafaka/contracts': path.join(contracts, 'index.ts') } },
  server: { proxy: Object.fromEntries(served.map((prefix) => [prefix, { target: api, changeOrigin: false }])) },
  build: {
    outDir: path.resolve(root, '../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    // Pages are fetched when they are opened; a font or a picture is never part of a script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    reportCompressedSize: false,
    rolldownOptions: {
      // The vocabulary only defines things: what a page does not use of it, its schemas above all, is left out.
      treeshake: { moduleSideEffects: (id: string) => !id.startsWith(contracts) },
    },
  },
});
