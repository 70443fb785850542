import type { Page } from '@playwright/test';
import { accessible, expect, test } from './fixtures';

/** Every list of these rooms: who looks at it, and one overlay that it opens. */
const LISTS: { path: string; who: string; api: string; overlay: string }[] = [
  { path: '/activities', who: 'focal_union', api: '/activities', overlay: 'Loại' },
  { path: '/training-events', who: 'ldld_an_giang', api: '/training-events', overlay: 'Trạng thái' },
  { path: '/intake', who: 'focal_state', api: '/intake/sources', overlay: 'Gửi lúc' },
  { path: '/intake/batches', who: 'ldld_an_giang', api: '/intake/batches', overlay: 'Kết quả' },
  { path: '/intake/holds', who: 'leader_ldld_an_giang', api: '/holds', overlay: 'Vì sao' },
  { path: '/audit', who: 'auditor', api: '/audit/changes', overlay: 'Loại dữ liệu' },
  { path: '/audit/receipts', who: 'auditor', api: '/audit/leaves', overlay: 'Thời điểm' },
  { path: '/admin/users', who: 'admin', api: '/users', overlay: 'Trạng thái' },
  { path: '/admin/service-accounts', who: 'admin', api: '/service-accounts', overlay: 'Đơn vị' },
  { path: '/admin/memberships', who: 'admin', api: '/memberships', overlay: 'Vai trò' },
];

async function overlay(page: Page, name: string, phone: boolean): Promise<void> {
  const button = page.getByRole('button', { name: phone ? 'Bộ lọc' : name, exact: true }).first();
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

for (const { path, who, overlay: filter } of LISTS) {
  test(`${path} breaks no rule of accessibility, nor with a filter open @phone`, async ({ page, as, isMobile }) => {
    await as(who, path);
    await expect(page.locator('[data-row]').first()).toBeVisible();
    await accessible(page);
    await overlay(page, filter, isMobile);
    await accessible(page);
  });
}

for (const { path, who, api } of LISTS) {
  test(`${path} says that the server is away, and asks again @phone @long`, async ({ page, as, context }) => {
    await as(who, '/account');
    await context.route(`**/api/v1${api}?*`, (route) => route.abort());
    await page.goto(path);
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('Không kết nối được máy chủ', { timeout: 20_000 });
    await accessible(page);
    await context.unroute(`**/api/v1${api}?*`);
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.locator('[data-row]').first()).toBeVisible();
  });

  test(`${path} in English breaks no rule @long`, async ({ page, as }) => {
    await as(who, path);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-row]').first()).toBeVisible();
    await accessible(page);
  });
}

for (const [path, who] of [
  ['/intake/send', 'ldld_an_giang'],
  ['/admin/roles', 'admin'],
  ['/audit/receipts/1', 'auditor'],
  ['/training-events?form=new', 'ldld_an_giang'],
  ['/admin/users?form=new', 'admin'],
  ['/admin/memberships?form=new', 'admin'],
] as const) {
  test(`${path} breaks no rule of accessibility @phone`, async ({ page, as }) => {
    await as(who, path);
    if (path.includes('form')) await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await accessible(page);
  });
}

test('a leader reads activities from the list to one row and its history; every filter is in the address', async ({
  page,
  as,
}) => {
  await as('leader_ldld_an_giang', '/activities');
  const rows = page.getByRole('table').getByRole('link');
  await expect(rows.first()).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('Mẫu'); // the demo's rows say what they are
  await page.getByRole('button', { name: 'Loại', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tin nhắn viễn thông' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/kind=/);
  await expect(page.getByText(/^\d+ trên \d+ dòng$/)).toBeVisible();
  await page.getByRole('button', { name: 'Bộ lọc khác' }).click();
  await page.getByRole('textbox', { name: 'Mã ở nơi gửi' }).fill('khong-co');
  await page.getByRole('textbox', { name: 'Mã ở nơi gửi' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Không có dòng nào khớp bộ lọc' })).toBeVisible();
  await page.goBack();
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  const title = (await rows.first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa' })).toHaveCount(0); // systems push it, nobody edits it here
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Lịch sử' }).getByRole('listitem').first()).toContainText(
    'biên nhận số',
  );
  await accessible(page);
});

test('a contributor holds a training event from draft to its end, told what is missing @phone', async ({
  page,
  as,
  unique,
}) => {
  await as('ldld_an_giang', '/training-events?form=new');
  const drawer = page.getByRole('dialog', { name: 'Tạo lớp tập huấn' });
  await drawer.getByLabel('Tên lớp').fill(unique);
  await drawer.getByRole('button', { name: 'Tạo', exact: true }).click();
  await expect(drawer.getByRole('alert')).toContainText('Cần có: Hình thức');
  await accessible(page);
  await drawer.getByRole('combobox', { name: 'Hình thức' }).click();
  await page.getByRole('option', { name: 'Hội thảo' }).click();
  await drawer.getByRole('combobox', { name: 'Chương trình' }).fill('an giang');
  await page.getByRole('option', { name: 'An Giang' }).first().click();
  await drawer.getByRole('textbox', { name: 'Bắt đầu' }).fill('2/7/2018');
  await drawer.getByRole('textbox', { name: 'Kết thúc' }).fill('4/7/2018');
  await drawer.getByRole('checkbox', { name: 'Có', exact: true }).click();
  await drawer.getByLabel('Số chỗ').fill('1.200');
  await drawer.getByRole('button', { name: 'Tạo', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  await expect(page.getByText('1.200')).toBeVisible();
  for (const step of ['Thông báo mở lớp', 'Bắt đầu triển khai', 'Hoàn thành']) {
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
    await expect(page.getByText(`Đã thực hiện: ${step}.`)).toBeVisible();
  }
  await accessible(page);
});

test('the rooms that do not fit a phone’s bar are one tap further @phone', async ({ page, as, isMobile }) => {
  test.skip(!isMobile, 'only on a phone');
  await as('ldld_an_giang', '/');
  await page.getByRole('navigation').getByRole('button', { name: 'Thêm' }).tap();
  await accessible(page);
  await page.getByRole('menuitem', { name: 'Nhận dữ liệu' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhận dữ liệu' })).toBeVisible();
});

test('what one may not see is refused by name of the permission, in each room', async ({ page, as }) => {
  await as('admin', '/');
  for (const [path, permission] of [
    ['/activities', 'Xem hoạt động'],
    ['/intake', 'Xem dữ liệu nhận'],
    ['/training-events', 'Xem tập huấn'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toContainText(permission);
  }
  await accessible(page);
  await as('viewer', '/admin/users');
  await expect(page.getByRole('alert')).toContainText('Xem tài khoản');
});
