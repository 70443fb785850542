import type { Page } from '@playwright/test';
import { accessible, Caller, expect, test } from './fixtures';

const PAPER = { width: 661, height: 1009 }; // px: A4 within the margins of app.css

async function central(): Promise<string> {
  const viewer = await Caller.of('viewer');
  const { items } = await viewer.call<{ items: { id: string }[] }>(
    'GET',
    '/programmes?level=central&status=active&sort=title',
  );
  const found = await Promise.all(
    items.map(async ({ id }) => {
      const below = await viewer.call<{ items: object[] }>('GET', `/programmes?parent_id=${id}`);
      return below.items.length > 0 ? id : '';
    }),
  );
  return found.find(Boolean) ?? '';
}

/** Hoàng Sa and Trường Sa with their names: wholly in what the reader sees, not merely in the document. */
async function whole(page: Page): Promise<void> {
  for (const code of ['48-HS', '56-TS']) {
    const place = page.locator(`[data-place="${code}"]`);
    await expect(place).toBeVisible();
    await expect(place).toBeInViewport({ ratio: 0.99 });
  }
  const tabs = await page.locator('nav[aria-label="Điều hướng chính"]').last().boundingBox();
  for (const code of ['48-HS', '56-TS']) {
    const box = await page.locator(`[data-place="${code}"]`).boundingBox();
    const shown = tabs && tabs.y > 0 && tabs.width > 300 ? tabs.y : Number.POSITIVE_INFINITY; // the bar of a phone
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(shown);
  }
}

for (const [name, day, count] of [
  ['63 provinces', '2025-06-30', 63],
  ['34 provinces', '2025-07-01', 34],
] as const) {
  for (const view of ['grid', 'geo'] as const) {
    test(`${view} of ${name}: both archipelagos are in view, on screen and on paper @phone`, async ({ page, as }) => {
      await as('viewer', `/programmes/${await central()}/provinces?at=${day}&view=${view}`);
      await expect(page.locator('[data-place]')).toHaveCount(count + 2);
      await whole(page);
      await accessible(page);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(PAPER);
      await whole(page);
    });
  }
}

test('the archipelagos bear their names and provinces, in tiles, on the map and in the table', async ({ page, as }) => {
  const path = `/programmes/${await central()}/provinces`;
  await as('viewer', path);
  await expect(page.locator('[data-place="48-HS"]')).toContainText('Quần đảo Hoàng Sa (Đà Nẵng)');
  await expect(page.locator('[data-place="56-TS"]')).toContainText('Quần đảo Trường Sa (Khánh Hòa)');
  await page.getByRole('button', { name: 'Bản đồ' }).click();
  await expect(page.locator('[data-place="48-HS"]')).toContainText('Hoàng Sa (Đà Nẵng)');
  await page.getByRole('button', { name: 'Bảng' }).click();
  await expect(page.getByRole('row', { name: /Khánh Hòa/ })).toContainText('Quần đảo Trường Sa');
  await accessible(page);
});

test('tiles first, then the map, then a table of the same; the day decides the cut @phone', async ({ page, as }) => {
  const id = await central();
  await as('viewer', `/programmes/${id}`);
  await page.getByRole('link', { name: 'Ở các địa phương' }).click();
  await expect(page.getByRole('button', { name: 'Ô vuông' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('link', { name: 'An Giang: Đang thực hiện' })).toBeVisible();
  await page.getByRole('button', { name: 'Bản đồ' }).click();
  await expect(page).toHaveURL(/view=geo/);
  await expect(page.getByRole('link', { name: 'Bình Thuận: Đang thực hiện' })).toBeVisible();
  await page.getByRole('button', { name: 'Mốc sau' }).click();
  await expect(page).toHaveURL(/at=2025-07-01/);
  await expect(page.getByRole('link', { name: 'Lâm Đồng: Đang thực hiện' })).toBeVisible(); // Bình Thuận is in it now
  await page.getByRole('button', { name: 'Bảng' }).click();
  await expect(page.getByRole('row')).toHaveCount(35);
  await accessible(page);
  await page
    .getByRole('row', { name: /Lâm Đồng/ })
    .getByRole('link', { name: 'CTPH-BINH-THUAN' })
    .click();
  await expect(page.getByText('CTPH-BINH-THUAN').first()).toBeVisible();
});

test('each number of the legend leads to its provinces', async ({ page, as }) => {
  await as('viewer', `/programmes/${await central()}/provinces?at=2025-07-01`);
  await page.getByRole('link', { name: 'Chưa có chương trình 32' }).click();
  await expect(page.getByText('Chưa có chương trình: 32 tỉnh, thành phố')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(33);
  await accessible(page);
  await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
  await expect(page.getByRole('row')).toHaveCount(35);
});

test('what is printed is the whole country', async ({ page, as }) => {
  await as('viewer', `/programmes/${await central()}/provinces?view=geo`);
  await expect(page.locator('[data-place="56-TS"]')).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('slider')).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible(); // the same as rows, below the map
});
