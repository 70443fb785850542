import { createHmac } from 'node:crypto';
import { accessible, account, Caller, expect, test } from './fixtures';

test('wrong credentials are one sentence, then the right ones lead to where one wanted to go @phone', async ({
  page,
}) => {
  const { username, password } = account('ldld_an_giang');
  await page.goto('/campaigns?status=draft');
  await expect(page).toHaveURL('/login?next=%2Fcampaigns%3Fstatus%3Ddraft');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('không đúng');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi: Đăng nhập/);
  await accessible(page);
  await page.getByRole('button', { name: 'không đúng' }).click();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/campaigns?status=draft');
  await expect(page.getByRole('heading', { level: 1, name: 'Chiến dịch' })).toBeVisible();
});

for (const next of ['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`next=${next} leads home, not elsewhere`, async ({ page, as }) => {
    await as('viewer', '/');
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
  });
}

test('a reload keeps one signed in, even an impatient one; nothing secret is stored', async ({ page, as }) => {
  await as('viewer', '/campaigns');
  for (let n = 0; n < 4; n++) await page.goto('/campaigns', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: 'Chiến dịch' })).toBeVisible();
  const kept = await page.evaluate(() =>
    JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie }),
  );
  expect(kept).not.toMatch(/eyJ|refresh"?:|token/i);
});

test('two tabs whose tokens have run out refresh once between them, and sign out together', async ({
  page,
  as,
  context,
}) => {
  await page.clock.install();
  await as('ldld_an_giang', '/campaigns');
  const other = await context.newPage();
  await other.clock.install();
  let refreshes = 0;
  context.on('request', (request) => {
    if (request.url().endsWith('/auth/refresh')) refreshes += 1;
  });
  await other.goto('/campaigns');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect(refreshes, 'a second tab takes the token of the first').toBe(0);
  for (const one of [page, other]) await one.clock.fastForward('11:00');
  await Promise.all([page, other].map((one) => one.getByRole('link', { name: 'Việc của tôi' }).click()));
  for (const one of [page, other]) {
    await expect(one.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
    await one.getByRole('link', { name: 'Chiến dịch', exact: true }).click();
    await expect(one.getByRole('heading', { level: 1, name: 'Chiến dịch' })).toBeVisible();
  }
  expect(refreshes).toBe(1);
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  for (const one of [page, other])
    await expect(one.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
});

test('a session that ends asks again beside the form, which goes on with what was typed', async ({
  page,
  as,
  unique,
}) => {
  await as('ldld_an_giang', '/campaigns?form=new');
  await page.getByLabel('Tên chiến dịch').fill(unique);
  await page.getByRole('button', { name: 'Mở danh sách: Chương trình' }).click();
  await page.getByRole('option', { name: 'CTPH-AN-GIANG' }).click();
  await page.getByRole('textbox', { name: 'Bắt đầu' }).fill('1/6/2018');
  await page.getByRole('textbox', { name: 'Kết thúc' }).fill('30.6.2018');
  await page.evaluate(async () => {
    const answer = await fetch('/api/v1/auth/refresh', { method: 'POST', headers: { 'X-Requested-With': 'phoihop' } });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    await fetch('/api/v1/auth/sessions/current', { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
  });
  await page.getByRole('button', { name: 'Tạo', exact: true }).click();
  const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' });
  await expect(again).toBeVisible();
  await accessible(page);
  await again.getByLabel('Mật khẩu', { exact: true }).fill(account('ldld_an_giang').password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  await expect(page.getByText('01/06/2018')).toBeVisible();
});

test('what one may not see says which permission is missing and signs nobody out', async ({ page, as }) => {
  await as('admin', '/');
  await page.goto('/campaigns');
  await expect(page.getByRole('alert')).toContainText('Xem chiến dịch');
  await accessible(page);
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
});

/** RFC 6238: six digits of this half minute, or one `ahead`. */
function code(secret: string, ahead = 0): string {
  const bits = [...secret]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const mac = createHmac('sha1', key).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a role that needs a one-time code is led to set it, and signs in with it', async ({ page }) => {
  const admin = await Caller.of('admin');
  const username = `moi-${Date.now()}`;
  const made = await admin.call<{ id: string; password: string }>('POST', '/users', {
    username,
    display_name: 'Kiểm toán mới',
  });
  await admin.call('POST', '/memberships', {
    principal_id: made.id,
    role: 'auditor',
    starts_on: '2026-01-01',
    ends_on: '2099-12-31',
  });
  const signIn = async (otp?: string) => {
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(made.password);
    if (otp) await page.getByLabel('Mã dùng một lần').fill(otp);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  await page.goto('/login');
  await signIn();
  await expect(page).toHaveURL('/account/otp');
  await page.goto('/campaigns');
  await expect(page).toHaveURL('/account/otp');
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  await accessible(page);
  const secret = ((await page.locator('code').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel('Mã 6 số').fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByLabel('Mã 6 số').fill(code(secret));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/login/);
  await signIn(code(secret, 1)); // the step that set it is spent
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
});
