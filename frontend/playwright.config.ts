import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './tools/chromium.mjs';

const long = process.env.PHOIHOP_LONG === '1';

/** Against the real API with the demo's data, which e2e/server.ts starts and ends. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/playwright', // nothing lands among the sources
  globalSetup: './e2e/server.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot']],
  ...(long ? {} : { grepInvert: /@long/ }),
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath: CHROMIUM.path, args: CHROMIUM.args },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, grep: /@phone/ },
  ],
});
