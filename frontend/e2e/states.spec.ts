import { accessible, Caller, expect, test } from './fixtures';

async function first(path: string): Promise<string> {
  const viewer = await Caller.of('viewer');
  const { items } = await viewer.call<{ items: { id: string }[] }>('GET', path);
  return items[0]?.id ?? '';
}

const CENTRAL = '/programmes?level=central&status=active';

const SCREENS = [
  { name: 'units', path: async () => '/units', fails: '**/api/v1/units?*', back: 'Cây đơn vị' },
  { name: 'programmes', path: async () => '/programmes', fails: '**/api/v1/programmes?*', back: 'Chương trình' },
  {
    name: 'clauses',
    path: async () => `/programmes/${await first(CENTRAL)}`,
    fails: '**/clauses?*',
    back: 'Mục lục văn bản',
  },
  {
    name: 'provinces',
    path: async () => `/programmes/${await first(CENTRAL)}/provinces`,
    fails: '**/api/v1/provinces?*',
    back: 'Bản đồ ngày',
  },
];

for (const { name, path, fails, back } of SCREENS) {
  test(`${name}: waiting, failing, and trying again @phone`, async ({ page, as, isMobile, expected }) => {
    test.skip(isMobile && name === 'clauses', 'its contents are for wide screens');
    expected.push(/status of 500/);
    let broken = true;
    let answer = () => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    await page.route(fails, async (route) => {
      await held;
      await (broken ? route.fulfill({ status: 500, json: { code: 'INTERNAL' } }) : route.continue());
    });
    await as('viewer', await path());
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Đang tải' }).first()).toBeAttached();
    await accessible(page);
    answer();
    await expect(page.getByRole('heading', { name: 'Hệ thống gặp lỗi' })).toBeVisible();
    await accessible(page);
    broken = false;
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await expect(page.getByLabel(back).first()).toBeVisible();
  });
}
