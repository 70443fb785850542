import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM } from './tools/chromium.mjs';

const alias = { '@': fileURLToPath(new URL('src', import.meta.url)) };

// What needs no page runs in node; the kit in the browser that people use. Without one, only the first.
export default defineConfig({
  test: {
    reporters: ['dot'],
    projects: [
      { resolve: { alias }, test: { name: 'node', include: ['tests/**/*.test.ts'], environment: 'node' } },
      ...(CHROMIUM.path
        ? [
            {
              plugins: [react(), tailwind()],
              resolve: { alias },
              optimizeDeps: { include: ['react/jsx-dev-runtime', 'react-dom/client'] },
              test: {
                name: 'browser',
                include: ['src/**/*.test.tsx'],
                setupFiles: ['tests/kit.tsx'],
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  provider: playwright({
                    launchOptions: { executablePath: CHROMIUM.path, args: CHROMIUM.args },
                    contextOptions: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
                  }),
                  viewport: { width: 1366, height: 768 },
                  instances: [{ browser: 'chromium' as const }],
                },
              },
            },
          ]
        : []),
    ],
  },
});
