import { existsSync } from 'node:fs';

const PLACES = [
  process.env.PHOIHOP_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The system's own browser; none is ever downloaded. */
export const CHROMIUM = {
  path: PLACES.find((place) => place && existsSync(place)) ?? '',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
