import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** Measures, for ./run bench pages: one after the other, in front of the bench's own server. */
export default defineConfig(base, {
  testMatch: 'pages.bench.ts',
  workers: 1,
  timeout: 300_000,
  projects: [{ name: 'desktop', use: { viewport: { width: 1366, height: 768 } } }],
});
