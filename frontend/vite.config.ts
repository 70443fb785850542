import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './tools/precompress.ts';

const BASE =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(react-router|router-core|history|react-store|store))\//;
const PLAIN =
  /lucide-react|clsx|src\/(lib|i18n)\/|src\/ui\/((Button|Kbd|Mark|Page|Pop|Sections|Skeleton|States|Status|cn|said|toast)|fields\/(Checkbox|FieldFrame|Input)|form\/ErrorSummary)\.tsx?$/;
const DATA = /node_modules\/(@tanstack\/(query-core|react-query)|openapi-fetch)\/|src\/api\//;
const LISTS = /node_modules\/@tanstack\/|src\/ui\/list\//;
const server = process.env.PHOIHOP_URL ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a page loads comes with the page: the first script knows addresses, not what every list can be asked.
      codeSplittingOptions: { defaultBehavior: [['loader', 'component']] },
      routeFileIgnorePattern: '\\.test\\.',
    }),
    react(),
    tailwind(),
    precompress(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0, // no data: addresses, so that the policy can refuse them
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every visit needs and no release changes: one file, which browsers keep.
            { name: 'base', test: BASE, priority: 5 },
            { name: 'door', tags: ['$initial'], priority: 4 },
            // What pages share comes in a few files, since over a slow line each one costs a turn: what signing in needs
            // as well, what reads the API, what a list is.
            { name: 'plain', test: PLAIN, minShareCount: 2, priority: 3 },
            { name: 'data', test: DATA, minShareCount: 4, priority: 2 },
            { name: 'lists', test: LISTS, minShareCount: 8, priority: 1 },
          ],
        },
      },
    },
    manifest: true, // the size check reads which chunk belongs to which route
  },
  server: { proxy: { '/api': server, '/healthz': server } },
});
