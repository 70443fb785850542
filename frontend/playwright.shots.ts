import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The main pages as pictures, for ./run screenshots FOLDER. */
export default defineConfig(base, { testMatch: 'pages.shots.ts' });
