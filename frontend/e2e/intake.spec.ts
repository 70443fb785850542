import type { Page } from '@playwright/test';
import { accessible, Caller, expect, test } from './fixtures';

let pushed = 0;

/** A held row: the unit's people send what its system has sent. */
async function doubled(title: string): Promise<void> {
  const place = `Nhà văn hóa ${title}`;
  const send = (caller: Caller, key: string, data: object) => {
    const item = { kind: 'loudspeaker_bulletin', external_id: key, revision: 1, data };
    const body = { defaults: { programme: 'CTPH-AN-GIANG', unit: 'LDLD-AN-GIANG' }, items: [item] };
    return caller.call('POST', '/intake/batches', body, { 'Idempotency-Key': `tour-${key}-${process.pid}` });
  };
  const key = `doi-${Date.now()}-${pushed++}`;
  const data = { occurred_on: '2018-05-03', minutes: 15, quantity: 1, place };
  await send(await Caller.system('machine_ldld_an_giang'), `${key}-1`, { ...data, title: `Hệ thống ghi ${title}` });
  await send(await Caller.of('ldld_an_giang'), `${key}-2`, { ...data, title });
}

/** A push with one good row and one whose date lies outside, as the unit's people make it. */
async function push(who: string): Promise<string> {
  const caller = await Caller.of(who);
  const key = `tour-${process.pid}-${Date.now()}-${pushed++}`;
  const row = (external_id: string, occurred_on: string) => ({
    kind: 'loudspeaker_bulletin',
    external_id,
    revision: 1,
    data: { title: 'Bản tin', occurred_on, minutes: 15, quantity: 1 },
  });
  const items = [row(`${key}-1`, '2018-05-02'), row(`${key}-2`, '2017-01-02')];
  const body = { defaults: { programme: 'CTPH-AN-GIANG', unit: 'LDLD-AN-GIANG' }, items };
  return (await caller.call<{ id: string }>('POST', '/intake/batches', body, { 'Idempotency-Key': key })).id;
}

async function choose(page: Page, name: string, text: string, mimeType = 'application/json'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
}

test('from the source to the push to the row: what is wrong, where, and what was sent @phone', async ({
  page,
  as,
  isMobile,
}) => {
  const id = await push('ldld_an_giang');
  await as('ldld_an_giang', '/intake');
  const desk = page.locator('[data-row]').filter({ hasText: 'Bàn làm việc' });
  await desk.getByRole('link', { name: /Bàn làm việc/ }).click();
  await expect(page).toHaveURL(/source_id=/);
  await page.goto(`/intake/batches/${id}`);
  await expect(page.getByText('Nhận một phần')).toBeVisible();
  await page.getByRole('button', { name: /^Bị từ chối/ }).click();
  await expect(page).toHaveURL(/status=rejected/);
  const rows = page.locator('[data-row]');
  await expect(rows).toHaveCount(1);
  await accessible(page);
  await rows.getByRole('button', { name: 'Dòng 2' }).click();
  const drawer = page.getByRole('dialog', { name: 'Dòng 2' });
  await expect(drawer).toContainText('/items/1/data/occurred_on');
  await expect(drawer).toContainText('"2017-01-02"');
  await expect(page).toHaveURL(/row=1/);
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0); // it gives the focus back to its row
  await page.getByRole('button', { name: /^Nhận/ }).first().click();
  await expect(rows).toHaveCount(2);
  if (isMobile) return;
  await page.keyboard.press('j');
  await expect(rows.getByRole('button', { name: 'Dòng 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Mở hoạt động này' }).click();
  await expect(page).toHaveURL(/\/activities\?external_id=/);
  await expect(page.getByRole('table').getByRole('link')).toHaveText(['Bản tin']);
});

test('a focal point sees the figures of a province’s push, not its rows', async ({ page, as }) => {
  const id = await push('ldld_an_giang');
  await as('focal_union', `/intake/batches/${id}`);
  await expect(page.getByRole('button', { name: /^Bị từ chối/ })).toContainText('1');
  await expect(page.getByRole('heading', { name: /chỉ đơn vị gửi và kiểm toán/ })).toBeVisible();
  await accessible(page);
});

test('a held row is decided where it stands; a rejection says why @phone', async ({ page, as, unique }) => {
  await doubled(unique);
  await as('focal_union', '/intake/holds');
  const row = page.locator('[data-row]').filter({ hasText: unique });
  await expect(row).toContainText('Có thể trùng');
  await accessible(page);
  await row.getByRole('button', { name: 'Loại bỏ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Loại bỏ' });
  await dialog.getByRole('button', { name: 'Loại bỏ' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Cần có: Lý do');
  await dialog.getByLabel('Lý do').fill('Ghi nhầm nơi.');
  await accessible(page);
  await dialog.getByRole('button', { name: 'Loại bỏ' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toHaveCount(0);
});

test('what may be double stands beside what it may double, and is merged @phone', async ({ page, as, unique }) => {
  await doubled(unique);
  await as('focal_union', '/intake/holds');
  await page.getByRole('link', { name: unique, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  const title = page.getByRole('row', { name: /^Nội dung/ });
  await expect(title).toContainText('khác nhau');
  await expect(title.getByRole('cell').nth(1)).toHaveText(`Hệ thống ghi ${unique}`);
  await expect(page.getByRole('row', { name: /^Địa điểm/ })).not.toContainText('khác nhau');
  await accessible(page);
  await page.getByRole('button', { name: 'Gộp' }).click();
  await page.getByRole('dialog', { name: 'Gộp' }).getByRole('button', { name: 'Gộp' }).click();
  await expect(page.getByText('Đã gộp').first()).toBeVisible();
  await expect(page.getByText('Lý do: Trùng với bản ghi')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gộp' })).toHaveCount(0);
});

test('who may not decide of held rows sees why they wait, and no buttons', async ({ page, as, unique }) => {
  await doubled(unique);
  await as('auditor', '/intake/holds');
  const row = page.locator('[data-row]').filter({ hasText: unique }).first();
  await expect(row).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('a file is tried before it is sent, and nothing is stored @phone', async ({ page, as, unique }) => {
  await as('ldld_an_giang', '/intake/send');
  await page.getByRole('button', { name: 'Thử trước', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('chưa phải JSON');
  await accessible(page);
  const rows = Array.from({ length: 300 }, (_, n) => ({
    kind: 'press_item',
    external_id: `${unique}-${n}`,
    revision: 1,
    data: { title: `Tin ${n}`, occurred_on: '2018-03-01', quantity: n % 100 === 7 ? -1 : 1 },
  }));
  const body = { defaults: { programme: 'CTPH-AN-GIANG', unit: 'LDLD-AN-GIANG' }, items: rows };
  await choose(page, 'thang-3.json', JSON.stringify(body));
  await expect(page.getByText('thang-3.json')).toBeVisible();
  await page.getByRole('button', { name: 'Thử trước', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả thử' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nhận/ })).toContainText('300');
  await page.getByRole('button', { name: /^Giá trị ngoài khoảng/ }).click();
  await expect(page.locator('[data-row]')).toHaveCount(3);
  await page.locator('[data-row]').first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('/items/7/data/quantity');
  await expect(page.getByRole('dialog')).toContainText('-1');
  await accessible(page);
  const caller = await Caller.of('ldld_an_giang');
  const stored = `/activities?external_id=${encodeURIComponent(`${unique}-0`)}`;
  expect((await caller.call<{ items: object[] }>('GET', stored)).items).toEqual([]);
});

test('a file is dropped; what is no batch is told in a sentence', async ({ page, as }) => {
  await as('ldld_an_giang', '/intake/send');
  const data = await page.evaluateHandle(() => {
    const given = new DataTransfer();
    given.items.add(new File(['{"items": 1}'], 'sai.json', { type: 'application/json' }));
    return given;
  });
  const zone = page.getByText('Tệp Excel (XLSX), CSV');
  await zone.dispatchEvent('dragover', { dataTransfer: data });
  await zone.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('textbox', { name: 'Nội dung JSON' })).toHaveValue('{"items": 1}');
  await page.getByRole('textbox', { name: 'Nội dung JSON' }).press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Cần {defaults, items');
});

test('a spreadsheet’s clerk: template, dry run by line and column, sent once, marks back, refused rows anew @phone', async ({
  page,
  as,
  unique,
}) => {
  await as('ldld_an_giang', '/intake/send');
  await page.getByLabel('Chương trình').selectOption('CTPH-AN-GIANG');
  await page.getByLabel('Loại hoạt động').selectOption('press_item');
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp mẫu' }).click();
  expect((await template).suggestedFilename()).toMatch(/^press_item-\d+\.xlsx$/);
  const heads = 'kind;external_id;title;occurred_on;quantity';
  const line = (n: number, day: string, quantity: string) => `press_item;${unique}-${n};Tin ${n};${day};${quantity}`;
  const text = [heads, line(1, '01/03/2018', '1'), line(2, '31/02/2018', '1'), line(3, '02/03/2018', '-4')].join(
    '\r\n',
  );
  await choose(page, 'thang-3.csv', text, 'text/csv');
  await page.getByRole('button', { name: 'Thử trước', exact: true }).click();
  const examples = page.getByRole('list', { name: 'Lỗi theo loại, kèm' });
  await expect(examples).toContainText('Dòng 3, cột D');
  await expect(examples).toContainText('Dòng 4, cột E');
  await accessible(page);
  await page.getByRole('button', { name: 'Gửi thật' }).click();
  await expect(page).toHaveURL(/\/intake\/batches\//);
  await expect(page.getByText('Nhận một phần')).toBeVisible();
  const first = page.url();
  const marked = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp đã đánh dấu lỗi' }).click();
  expect((await marked).suggestedFilename()).toMatch(/\.xlsx$/);

  await page.goto('/intake/send');
  await page.getByLabel('Chương trình').selectOption('CTPH-AN-GIANG');
  await page.getByLabel('Loại hoạt động').selectOption('press_item');
  await choose(page, 'ten-khac.csv', text, 'text/csv');
  await page.getByRole('button', { name: 'Thử trước', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi thật' }).click();
  await expect(page.getByText('đã được gửi trước đó')).toBeVisible();
  await expect(page).toHaveURL(first);

  await page.getByRole('button', { name: 'Gửi lại các dòng bị từ chối' }).click();
  await expect(page).not.toHaveURL(first);
  await expect(page.getByText('Không nhận', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bị từ chối/ })).toContainText('2');
  await accessible(page);
});

test('a job is watched and stopped; what was processed keeps its result', async ({ page, as, unique }) => {
  await as('ldld_an_giang', '/intake/send');
  const day = (n: number) => new Date(Date.UTC(2018, 0, 1 + (n % 360))).toISOString().slice(0, 10);
  const row = (n: number) =>
    JSON.stringify({
      kind: 'press_item',
      external_id: `${unique}-${n}`,
      revision: 1,
      data: { title: `Tin ${n}`, occurred_on: day(n), quantity: 1 },
    });
  const lines = Array.from({ length: 30_000 }, (_, n) => row(n)).join('\n');
  await page.getByLabel('Chương trình').selectOption('CTPH-AN-GIANG');
  await choose(page, 'nhieu.ndjson', lines);
  await page.getByRole('button', { name: 'Thử trước', exact: true }).click();
  await page.getByRole('button', { name: 'Gửi thật' }).click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/intake\/batches\//, { timeout: 30_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Dừng xử lý' }).click();
  await expect(page.getByText('Đã dừng. Những dòng đã xử lý')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});
