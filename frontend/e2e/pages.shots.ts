import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const FOLDER = process.env.PHOIHOP_SHOTS ?? 'node_modules/.cache/screenshots';

interface Shot {
  name: string;
  who?: string;
  path: string;
  /** What is done before the picture. */
  before?: (page: Page) => Promise<void>;
}

const first = async (page: Page) => {
  await page.locator('[data-row]').first().getByRole('link').first().click();
  await expect(page.getByRole('navigation', { name: 'Vị trí trang' })).toBeVisible();
};

const SHOTS: Shot[] = [
  { name: '01-dang-nhap', path: '/login' },
  { name: '02-viec-cua-toi', who: 'ldld_an_giang', path: '/' },
  { name: '03-chien-dich', who: 'ldld_an_giang', path: '/campaigns' },
  { name: '04-lich-chien-dich', who: 'ldld_an_giang', path: '/campaigns?view=calendar&month=2018-05' },
  { name: '05-mot-chien-dich', who: 'ldld_an_giang', path: '/campaigns', before: first },
  { name: '06-hoat-dong', who: 'focal_union', path: '/activities' },
  { name: '07-mot-lan-gui', who: 'ldld_an_giang', path: '/intake/batches?status_code=207', before: first },
  { name: '08-tap-huan', who: 'ldld_an_giang', path: '/training-events', before: first },
  { name: '09-kiem-toan', who: 'auditor', path: '/audit' },
  { name: '10-quan-tri', who: 'admin', path: '/admin/roles' },
];

for (const { name, who, path, before } of SHOTS) {
  test(`${name} @phone`, async ({ page, as, isMobile }) => {
    if (who) await as(who, path);
    else await page.goto(path);
    await page.waitForLoadState('networkidle');
    await before?.(page);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(FOLDER, `${name}-${isMobile ? 'phone' : 'desktop'}.png`) });
  });
}
