import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, Caller, expect, test } from './fixtures';

const SIGNED = readFileSync(join(import.meta.dirname, '../../api/programmes/data/1383-ctph-tld-btttt.txt'), 'utf8');

/** The text of 1383 under another number; a line at the end that belongs to nothing. */
function another(number: string): string {
  return `${SIGNED.replace('1383', number)}\nMột dòng lạc lõng ở cuối.\n`;
}

/** A number of a document that no other test uses. */
function numberOf(unique: string): string {
  return String(10_000 + (Number(unique.replace(/\D/g, '').slice(-9)) % 90_000));
}

function file(text: string, name = 'van-ban.txt') {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function programme(code: string): Promise<string> {
  const viewer = await Caller.of('viewer');
  const { items } = await viewer.call<{ items: { id: string }[] }>(
    'GET',
    `/programmes?code=${encodeURIComponent(code)}`,
  );
  return items[0]?.id ?? '';
}

const CENTRAL = '1383/CTPH-TLĐ-BTTTT';

async function draft(unique: string): Promise<string> {
  const focal = await Caller.of('focal_union');
  const number = numberOf(unique);
  const body = new FormData();
  body.set('file', new File([SIGNED.replace('1383', number)], 'van-ban.txt', { type: 'text/plain' }));
  const { programme: made } = await focal.send<{ programme: { id: string } }>('/programmes/import', body);
  return made.id;
}

test('the list, its filters, and a look at a row without leaving it', async ({ page, as }) => {
  await as('viewer', '/programmes');
  await expect(page.getByRole('table').getByRole('link', { name: /Phối hợp công tác/ })).toBeVisible();
  await accessible(page);
  await page.keyboard.press('/');
  await page.keyboard.type('cong nhan viet nam');
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  const preview = page.getByRole('dialog', { name: 'Xem nhanh' });
  await expect(preview).toContainText(CENTRAL);
  await expect(page).toHaveURL(/sel=/);
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Phối hợp công tác/ })).toBeVisible();
});

test('the document is the spine: headings lead to clauses, a party sees its own @phone', async ({
  page,
  as,
  isMobile,
}) => {
  const id = await programme(CENTRAL);
  await as('viewer', `/programmes/${id}`);
  await expect(page.getByText('27 điều, khoản')).toBeVisible();
  await accessible(page);
  if (!isMobile) {
    await page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link', { name: 'TỔ CHỨC THỰC HIỆN' }).click();
    await expect(page.getByRole('heading', { name: 'TỔ CHỨC THỰC HIỆN' })).toBeInViewport();
  }
  await page.getByRole('button', { name: 'Tổng Liên đoàn Lao động Việt Nam' }).click();
  await expect(page).toHaveURL(/party=/);
  await expect(page.getByText('6 điều, khoản')).toBeVisible(); // III, III.1 and four below it
  await page.getByRole('tab', { name: 'Các bên và chữ ký' }).click();
  await expect(page.getByText('Đã ký trên giấy')).toHaveCount(2);
  await expect(page.getByText(`Số ${CENTRAL}, ký ngày 29/08/2017`)).toHaveCount(2);
  await accessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(isMobile ? 390 : 1366);
  await expect(page.getByRole('button', { name: 'Sửa' })).toHaveCount(0);
});

test('a provincial programme says which clause of the central one it carries out', async ({ page, as }) => {
  await as('ldld_an_giang', `/programmes/${await programme('CTPH-AN-GIANG')}`);
  await page.getByRole('link', { name: 'Thực hiện điều II.3 của chương trình cấp trên' }).click();
  await expect(page.locator('[id="c-II.3"]')).toBeInViewport();
});

test('a signed document is read, corrected and becomes a draft', async ({ page, as, unique }) => {
  const number = numberOf(unique);
  await as('focal_union', '/programmes/import');
  await accessible(page);
  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles(file(SIGNED));
  await expect(page.getByRole('alert')).toContainText('Đã có chương trình mang số, ký hiệu này');
  await accessible(page);
  await chooser.setInputFiles(file('Kính gửi quý cơ quan. '.repeat(60)));
  await expect(page.getByRole('alert')).not.toContainText('Đã có chương trình');
  await chooser.setInputFiles(file(another(number)));
  const text = page.getByRole('region', { name: 'Văn bản' });
  await expect(text).toContainText('Điều III.1.a');
  await expect(page.getByText('Mọi dòng đều đã đọc được')).toHaveCount(0);
  await expect(page.getByText('Đang xem thử: chưa có gì được lưu.')).toBeVisible();
  await accessible(page);
  await page.waitForTimeout(700); // what was read is kept half a second later
  await page.reload();
  await expect(text).toContainText('Điều III.1.a');

  await page.getByRole('button', { name: /Một dòng lạc lõng/ }).click();
  await page.keyboard.press('Enter');
  await page.getByLabel(/Nội dung dòng/).fill(' ');
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByRole('button', { name: 'Tạo bản nháp' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await expect(page.getByText('Mọi dòng đều đã đọc được')).toBeVisible();
  await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Phối hợp công tác/ })).toBeVisible();
  await expect(page.getByText(`${number}/CTPH-TLĐ-BTTTT`).first()).toBeVisible();
  await expect(page.getByText('27 điều, khoản')).toBeVisible();
  await accessible(page);
  await page.goto('/programmes/import');
  await expect(page.getByText('Thả tệp vào đây')).toBeVisible(); // nothing is left over
});

test('what is no programme, or no text, is refused in a sentence @phone', async ({ page, as }) => {
  await as('focal_union', '/programmes/import');
  const scan = {
    name: 'quet.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.7\n${'\0\u0001'.repeat(300)}`),
  };
  await page.locator('input[type=file]').setInputFiles(scan);
  await expect(page.getByRole('alert')).toContainText('Không nhập được văn bản này');
  await accessible(page);
});

test('on a phone what was read stands above the text, and nothing is wider than the screen @phone', async ({
  page,
  as,
  unique,
  isMobile,
}) => {
  test.skip(!isMobile, 'only on a phone');
  await as('focal_union', '/programmes/import');
  await page.locator('input[type=file]').setInputFiles(file(another(numberOf(unique))));
  await page.getByRole('button', { name: /Một dòng lạc lõng/ }).tap();
  const text = page.getByRole('region', { name: 'Văn bản' });
  await expect(text.getByText('Một dòng lạc lõng ở cuối.')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await accessible(page);
});

test('who writes no programmes is told who can', async ({ page, as }) => {
  await as('viewer', '/programmes/import');
  await expect(page.getByRole('heading', { name: 'Không có quyền' })).toBeVisible();
  await accessible(page);
});

test('clauses of a draft are edited, added and removed', async ({ page, as, unique }) => {
  const id = await draft(unique);
  await as('focal_union', `/programmes/${id}`);
  await page.getByRole('button', { name: 'Sửa điều, khoản IV.4' }).click();
  const drawer = page.getByRole('dialog', { name: 'Sửa điều, khoản' });
  await drawer.getByLabel('Nội dung').fill(`Đã sửa ${unique}`);
  await accessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Đã sửa ${unique}`)).toBeVisible();
  await page.getByRole('button', { name: 'Thêm điều, khoản' }).click();
  const added = page.getByRole('dialog', { name: 'Thêm điều, khoản' });
  await added.getByLabel('Vị trí').fill('IV.5');
  await added.getByLabel('Đề mục').fill('Hiệu lực');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('28 điều, khoản')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ điều IV.5' }).click();
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ điều IV.5' }).click();
  await expect(page.getByText('27 điều, khoản')).toBeVisible();
});

async function attest(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gắn bản ký giấy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gắn bản ký giấy' });
  await dialog.getByRole('button', { name: 'Gắn bản ký giấy' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Cần có: Bản ký');
  await accessible(page);
  await dialog.locator('input[type=file]').setInputFiles(file('không phải PDF', 'a.pdf'));
  await dialog.getByRole('button', { name: 'Gắn bản ký giấy' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Cần bản PDF đã ký hoặc ảnh quét');
  await dialog.locator('input[type=file]').setInputFiles(file('%PDF-1.4 bản ký', 'ban-ky.pdf'));
  await dialog.getByRole('button', { name: 'Gắn bản ký giấy' }).click();
  await expect(page.getByText('Đã ghi nhận.')).toBeVisible();
}

test('signed on paper: one side lays it down, the other confirms it, then it begins', async ({ page, as, unique }) => {
  const id = await draft(unique);
  await as('focal_union', `/programmes/${id}?tab=parties`);
  await expect(page.getByText('Chưa ký')).toHaveCount(2);
  await attest(page);
  await expect(page.getByText('Đã ký trên giấy')).toHaveCount(1);

  await as('focal_state', `/programmes/${id}?tab=parties`);
  await page.getByRole('button', { name: 'Xác nhận bản ký giấy' }).click();
  await expect(page.getByRole('dialog')).toContainText('ban-ky.pdf');
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận bản ký giấy' }).click();
  await expect(page.getByText('Đã ký trên giấy')).toHaveCount(2);
  await expect(page.getByRole('listitem').filter({ hasText: 'Đã ký' }).first()).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào thực hiện' }).click();
  await expect(page.getByText('Đã thực hiện: Đưa vào thực hiện.')).toBeVisible();
  await accessible(page);
});

test('signed in the system by both leaders; R asks before it returns', async ({ page, as, unique }) => {
  const id = await draft(unique);
  await as('focal_union', `/programmes/${id}`);
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(page.getByText('Đã thực hiện: Trình duyệt.')).toBeVisible();
  await as('leader_union', `/programmes/${id}?tab=parties`);
  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: 'Trả lại' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  await page.getByLabel('Chức vụ').fill('CHỦ TỊCH');
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Ký' }).click();
  await expect(page.getByText('Đã ký trên hệ thống')).toHaveCount(1);
  await as('leader_state', `/programmes/${id}?tab=parties`);
  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ký' }).click();
  await expect(page.getByText('Đã ký trên hệ thống')).toHaveCount(2);
});

test('a draft is edited with its parties; a fault leads to them', async ({ page, as, unique }) => {
  const id = await draft(unique);
  await as('focal_union', `/programmes/${id}`);
  await page.keyboard.press('e');
  const drawer = page.getByRole('dialog', { name: 'Sửa chương trình' });
  await drawer.getByLabel('Tên chương trình').fill(`Chương trình ${unique}`);
  await drawer.getByRole('button', { name: 'Thêm một bên' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toBeFocused();
  await accessible(page);
  await drawer.getByRole('button', { name: 'Bỏ bên 3' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Chương trình ${unique}` })).toBeVisible();
});

test('on paper the document stands alone', async ({ page, as }) => {
  await as('viewer', `/programmes/${await programme(CENTRAL)}`);
  await expect(page.getByText('MỤC ĐÍCH, YÊU CẦU').last()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Mục lục' })).toBeHidden();
  await expect(page.getByText('Xây dựng cơ chế phối hợp chặt chẽ')).toBeVisible();
  await expect(page.getByRole('tab').first()).toBeHidden();
});
