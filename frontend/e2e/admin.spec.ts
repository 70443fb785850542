import { accessible, Caller, expect, test } from './fixtures';

let made = 0;
const name = () => `moi-${process.pid}-${Date.now()}-${made++}`;

test('an administrator makes a person, whose password is shown once, and gives a role @phone', async ({ page, as }) => {
  const username = name();
  await as('admin', '/admin/users?form=new');
  const drawer = page.getByRole('dialog', { name: 'Tạo người dùng' });
  await drawer.getByLabel('Tên đăng nhập').fill('Sai Tên');
  await drawer.getByLabel('Tên hiển thị').fill('Người mới');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toBeVisible();
  await drawer.getByLabel('Tên đăng nhập').fill(username);
  await page.keyboard.press('Control+Enter');
  const once = page.getByRole('dialog', { name: 'Chỉ hiện một lần' });
  await expect(once.locator('code').first()).toHaveText(username);
  const password = (await once.locator('code').last().textContent()) ?? '';
  expect(password.length).toBeGreaterThan(12);
  await page.keyboard.press('Escape');
  await expect(once).toBeVisible(); // only its own button ends it
  await accessible(page);
  await once.getByRole('button', { name: 'Tôi đã lưu lại' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Người mới' })).toBeVisible();
  await expect(page.getByText('Chưa có vai trò nào')).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);

  await page.goto('/admin/memberships?form=new');
  const grant = page.getByRole('dialog', { name: 'Cấp vai trò' });
  await grant.getByRole('combobox', { name: 'Tài khoản' }).fill(username);
  await page.getByRole('option', { name: 'Người mới' }).first().click();
  await grant.getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByRole('option', { name: 'Người xem' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(grant.getByRole('alert')).toContainText('cần đơn vị');
  await grant.getByRole('combobox', { name: 'Đơn vị' }).fill('ldld an giang');
  await page.getByRole('option', { name: 'An Giang' }).first().click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Người xem' })).toBeVisible();
  await accessible(page);
});

test('a password is reset, an account disabled; the log tells both', async ({ page, as }) => {
  const admin = await Caller.of('admin');
  const username = name();
  const { id } = await admin.call<{ id: string }>('POST', '/users', { username, display_name: 'Sẽ bị khóa' });
  await as('admin', `/admin/users/${id}`);
  await page.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  await page.getByRole('button', { name: 'Tôi đã lưu lại' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Có' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Lịch sử' })).toContainText('Đã khóa');
  await page.goto(`/admin/users?disabled=true&q=${username}`);
  await expect(page.locator('[data-row]')).toHaveCount(1);
});

test('a system gets its secret once, then a second one; the first goes on working', async ({ page, as }) => {
  const word = name();
  await as('admin', '/admin/service-accounts?form=new');
  const drawer = page.getByRole('dialog', { name: 'Tạo hệ thống' });
  await drawer.getByLabel('Tên hệ thống').fill(word);
  await drawer.getByRole('combobox', { name: 'Đơn vị' }).fill('ldld binh thuan');
  await page.getByRole('option', { name: 'Bình Thuận' }).first().click();
  await drawer.getByLabel('Mã nguồn').fill(word);
  await page.keyboard.press('Control+Enter');
  const once = page.getByRole('dialog', { name: 'Chỉ hiện một lần' });
  const client = (await once.locator('code').first().textContent()) ?? '';
  const first = (await once.locator('code').last().textContent()) ?? '';
  await once.getByRole('button', { name: 'Tôi đã lưu lại' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Thêm khóa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm khóa' }).click();
  const second = (await once.locator('code').last().textContent()) ?? '';
  expect(second).not.toBe(first);
  await once.getByRole('button', { name: 'Tôi đã lưu lại' }).click();
  await expect(page.getByText(/^Tạo lúc \d/)).toHaveCount(2);
  for (const secret of [first, second]) {
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret });
    const { url } = await Caller.of('admin');
    expect((await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body: form })).status).toBe(200);
  }
  await accessible(page);
});

test('the table of permissions is told in words', async ({ page, as }) => {
  await as('admin', '/admin/roles');
  const heads = await page
    .getByRole('rowheader')
    .evaluateAll((cells) => cells.map((one) => one.firstChild?.textContent));
  expect(heads.length).toBeGreaterThan(20);
  expect(heads.filter((text) => /^[a-z_:]+$/.test(text ?? ''))).toEqual([]);
  const cells = await page.getByRole('cell').allTextContents();
  expect(cells.filter((text) => /^[a-z_]+$/.test(text))).toEqual([]);
});
