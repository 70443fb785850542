import { appendFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const SLOW = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }; // bytes/s
const PROCESSOR = 4; // times slower
const WHEEL = 400; // px a step, as a fast wheel gives them
const ROWS = 10_000;
const ROUNDS = 3; // of each page; the middle one counts

function tell(kind: 'lcp' | 'interaction' | 'blank', name: string, figure: number): void {
  const told = JSON.stringify({ kind, name, figure });
  if (process.env.PHOIHOP_FIGURES) appendFileSync(process.env.PHOIHOP_FIGURES, `${told}\n`);
  else console.log(told);
}

async function slowed(page: Page, link: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (link) await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  return session;
}

/** Milliseconds until the largest piece of what is first seen stands, with an empty cache. */
async function largestPaint(page: Page, session: CDPSession, path: string): Promise<number> {
  await session.send('Network.clearBrowserCache');
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

const PAGES: [path: string, who: string | undefined][] = [
  ['/login', undefined],
  ['/', 'ldld_an_giang'],
  ['/campaigns', 'ldld_an_giang'],
  ['/activities', 'ldld_an_giang'],
  ['/activities', 'auditor'],
  ['/intake', 'auditor'],
  ['/audit', 'auditor'],
  ['/admin/users', 'admin'],
];

for (const [path, who] of PAGES) {
  test(`${path} for ${who ?? 'nobody'}`, async ({ page, as }) => {
    if (who) await as(who, '/account');
    const session = await slowed(page, true);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await largestPaint(page, session, path));
    tell('lcp', `LCP of ${path} for ${who ?? 'nobody'}`, times.sort((a, b) => a - b)[1] ?? Number.NaN);
  });
}

test('interactions', async ({ page, as }) => {
  await as('auditor', '/activities');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await slowed(page, false);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) if ((one as PerformanceEventTiming).interactionId) seen.push(one.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (const key of ['j', 'j', 'j', 'k', '/']) await page.keyboard.press(key);
  await page.keyboard.type('luat cong doan', { delay: 80 });
  await expect(page).toHaveURL(/q=/);
  await page.getByRole('button', { name: 'Trạng thái' }).first().click();
  await page.getByRole('checkbox', { name: 'Đã tính' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cột' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Địa điểm' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chien dich', { delay: 80 });
  await page.keyboard.press('Escape');
  await page.locator('[data-row]').first().getByRole('link').click();
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await page.waitForTimeout(500); // entries come after their frames
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  expect(seen.length).toBeGreaterThan(10);
  tell('interaction', `slowest of ${seen.length} events over 1,000,000 activities`, Math.max(...seen));
});

test('scrolling', async ({ page, as }) => {
  await as('auditor', '/activities');
  const region = page.getByRole('region', { name: 'Hoạt động' });
  await expect(page.locator('[data-row]').first()).toBeVisible();
  const loaded = () => page.getByText(/^[\d.]+ trên/).textContent();
  const reached = async () => Number(((await loaded()) ?? '').split(' ')[0]?.replaceAll('.', ''));
  while ((await reached()) < ROWS) {
    await region.evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await page.waitForTimeout(30);
  }
  await region.evaluate((one) => one.scrollTo(0, 0));
  await slowed(page, false);
  await region.hover();
  await page.evaluate((wanted) => {
    const scroller = document.querySelector('[role="region"]') as HTMLElement;
    const count = { frames: 0, blank: 0, end: false };
    Object.assign(window, { count });
    const look = () => {
      const box = scroller.getBoundingClientRect();
      const places = [0.2, 0.4, 0.6, 0.8, 0.95].map((share) => box.top + box.height * share);
      const rows = places.map((y) => document.elementFromPoint(box.left + 40, y)?.closest('[data-row]'));
      count.frames++;
      if (rows.some((row) => !row)) count.blank++;
      count.end = rows.some((row) => Number((row as HTMLElement | null)?.dataset.row) >= wanted - 30);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, ROWS);
  const counted = () => page.evaluate(() => (window as unknown as { count: Record<string, number> }).count);
  for (let way = 0; way < ROWS * 33; way += WHEEL) await page.mouse.wheel(0, WHEEL);
  await expect.poll(async () => (await counted()).end, { timeout: 60_000 }).toBe(true);
  const { frames, blank } = await counted();
  tell('blank', `blank of ${frames} frames over 10,000 rows`, blank ?? Number.NaN);
});
