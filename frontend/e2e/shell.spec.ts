import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessible, Caller, expect, test } from './fixtures';

test('the palette finds actions and campaigns without tones, by keyboard alone', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await as('ldld_an_giang', '/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(unique.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'd').toLowerCase());
  await expect(page.getByRole('option', { name: unique })).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/campaigns/${id}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tao chien');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Tạo chiến dịch' })).toBeVisible();
});

test('? lists the keys; single ones can be switched off, and stay out of fields', async ({ page, as }) => {
  await as('ldld_an_giang', '/campaigns');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Phím tắt' });
  await expect(help).toContainText('Dòng tiếp theo');
  await accessible(page);
  await help.getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible(); // with Ctrl it is no single key
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.removeItem('phoihop.single-keys'));
  await page.reload();
  await page.getByRole('searchbox').fill('c');
  await page.getByRole('searchbox').press('c');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
});

test('English on a switch, remembered; the API speaks it, too', async ({ page, as }) => {
  await as('ldld_an_giang', '/campaigns');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Campaigns' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('button', { name: 'New campaign' })).toBeVisible();
  await accessible(page);
  await page.goto('/campaigns/01964f3c-7c00-7a31-8f26-1d5c3b2a9e40');
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
});

test('the server goes away in the middle of a form: it is told, the form waits, sending again is safe', async ({
  page,
  as,
  context,
  unique,
}) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await as('ldld_an_giang', `/campaigns/${id}?form=edit`);
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Chủ đề').fill('Soạn khi mất mạng');
  await context.setOffline(true);
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toContainText('Không kết nối được máy chủ');
  await context.setOffline(false);
  await expect(page.getByText('Đã kết nối lại')).toBeAttached();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã lưu.')).toBeVisible();
});

test('an address that leads nowhere, and one out of sight', async ({ page, as }) => {
  await as('viewer', '/khong-co-trang-nay');
  await expect(page.getByRole('heading', { level: 1, name: 'Không có trang này' })).toBeVisible();
  await accessible(page);
  await page.goto('/campaigns/01964f3c-7c00-7a31-8f26-1d5c3b2a9e40');
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy' })).toBeVisible();
  await accessible(page);
});

test('the first Tab skips to the content', async ({ page, as }) => {
  await as('viewer', '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Tới nội dung chính' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

const PATHS = [
  '/',
  '/campaigns',
  '/campaigns?view=calendar',
  '/campaigns?form=new',
  '/programmes',
  '/units',
  '/reorganisations',
  '/account',
  '/account/otp',
];
for (const path of PATHS) {
  test(`${path} breaks no rule of accessibility @phone`, async ({ page, as }) => {
    await as('ldld_an_giang', path);
    if (path.includes('form')) await expect(page.getByLabel('Tên chiến dịch')).toBeFocused();
    await page.waitForLoadState('networkidle');
    await accessible(page);
  });
}

test('sign-in breaks no rule of accessibility @phone', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await accessible(page);
});

test('a password is changed and asks for the new one; other sessions are listed', async ({ page }) => {
  const admin = await Caller.of('admin');
  const username = `doi-${Date.now()}`;
  const made = await admin.call<{ id: string; password: string }>('POST', '/users', {
    username,
    display_name: 'Người xem mới',
  });
  const signIn = async (password: string) => {
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };
  await page.goto('/login?next=/account');
  await signIn(made.password);
  await expect(page.getByText('Phiên này')).toBeVisible();
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByRole('alert')).toContainText('Cần có: Mật khẩu hiện tại');
  await accessible(page);
  await page.getByLabel('Mật khẩu hiện tại').fill('sai');
  await page.getByLabel('Mật khẩu mới').fill('ngựa đúng pin ghim 7');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await page.getByLabel('Mật khẩu hiện tại').fill(made.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/login/);
  await signIn('ngựa đúng pin ghim 7');
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible();
});

test('code lists name every value of the document in both languages', async () => {
  const spec = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi/v1.json'), 'utf8'));
  const wanted: string[] = spec.components.schemas.CampaignIn.properties.audience.items.enum;
  const viewer = await Caller.of('viewer');
  const { items } = await viewer.call<{ items: { code: string; vi: string; en: string }[] }>('GET', '/codes/audiences');
  expect(
    items
      .filter(({ vi, en }) => vi && en)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...wanted].sort());
});
