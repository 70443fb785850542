import { accessible, Caller, expect, test } from './fixtures';

test('an auditor finds a change by who and what, sees before and after, and can write nothing @phone', async ({
  page,
  as,
  unique,
  isMobile,
}) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await own.change('PATCH', `/campaigns/${id}`, '', { theme: 'Chủ đề đã sửa' });
  await as('auditor', `/audit?table=campaign&object=${id}`);
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Sửa chiến dịch');
  await accessible(page);
  await rows.first().getByRole('link', { name: 'Sửa chiến dịch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Biên nhận số \d+$/ })).toBeVisible();
  const sheet = page.getByRole('region', { name: 'Thay đổi' });
  await expect(sheet.locator('del')).toContainText('Người lao động biết quyền lợi của mình.');
  await expect(sheet.locator('ins')).toContainText('Chủ đề đã sửa');
  await accessible(page);
  await page.getByRole('button', { name: 'Xem cả biên nhận' }).click();
  await expect(page).toHaveURL(/\/audit\/receipts\/\d+$/);
  await sheet.getByRole('link', { name: 'Mở' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  for (const name of ['Sửa', 'Trình duyệt', 'Thao tác khác', 'Tạo chiến dịch']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  if (isMobile) return;
  await page.goto(`/audit?object=${id}`);
  await rows
    .first()
    .getByRole('link', { name: /Điều phối LĐLĐ An Giang/ })
    .click();
  await expect(page).toHaveURL(/actor=/);
  await expect(page.getByRole('button', { name: /Người thực hiện/ }).first()).toContainText('Điều phối LĐLĐ An Giang');
});

test('no page of an auditor offers to write', async ({ page, as }) => {
  await as('auditor', '/');
  for (const path of [
    '/campaigns',
    '/training-events',
    '/activities',
    '/intake/batches',
    '/audit',
    '/audit/receipts',
  ]) {
    await page.goto(path);
    await expect(page.locator('[data-row]').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Tạo|Sửa|Cấp|Thêm khóa)/ })).toHaveCount(0);
    await page.keyboard.press('c'); // nor does the keyboard
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.goto('/intake/send');
  await expect(page.getByRole('alert')).toContainText('Gửi dữ liệu');
});

test('receipts without a gap; one that is not there yet is not found', async ({ page, as }) => {
  await as('auditor', '/audit/receipts');
  await expect(page.getByRole('link', { name: /^Biên nhận số/ }).first()).toBeVisible();
  const shown = await page.getByRole('link', { name: /^Biên nhận số/ }).allTextContents();
  const numbers = shown.map((text) => Number(text.replace(/\D/g, '')));
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) - place));
  await page.goto('/audit/receipts/999999999');
  await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy' })).toBeVisible();
  await accessible(page);
});
