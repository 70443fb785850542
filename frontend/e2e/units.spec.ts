import { accessible, Caller, expect, test } from './fixtures';

interface Found {
  items: { id: string; code: string; name: string }[];
}

async function unit(code: string, day: string): Promise<string> {
  const viewer = await Caller.of('viewer');
  const { items } = await viewer.call<Found>('GET', `/units?code=${code}&valid_at=${day}`);
  return items[0]?.id ?? '';
}

test('the day is in the address: names, numbers and successors of that day', async ({ page, as }) => {
  await as('viewer', '/units?at=2018-01-01');
  await expect(page.getByText('131 đơn vị ngày 01/01/2018').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('thong tin va truyen thong tinh an giang');
  const found = page.getByRole('treeitem', { name: 'Sở Thông tin và Truyền thông tỉnh An Giang' });
  await expect(page.getByRole('treeitem')).toHaveCount(2); // itself, and the ministry above it
  await found.click();
  const detail = page.getByRole('article');
  await expect(detail.getByRole('heading', { name: 'Sở Thông tin và Truyền thông tỉnh An Giang' })).toBeVisible();
  await expect(detail).toContainText('01/08/2008 – 28/02/2025');
  await expect(detail).toContainText('Bưu chính, Viễn thông, Công nghệ thông tin');
  await accessible(page);
  await detail.getByRole('link', { name: 'Sở Khoa học và Công nghệ tỉnh An Giang' }).click();
  await expect(page).toHaveURL(/at=2025-03-01/);
  await expect(page.getByText('196 đơn vị ngày 01/03/2025').first()).toBeVisible();
  await page.goBack();
  await expect(detail).toContainText('STTTT-AN-GIANG');
});

test('the slider goes from event to event; a unit that is no more says when it was', async ({ page, as }) => {
  const id = await unit('STTTT-AN-GIANG', '2018-01-01');
  await as('viewer', `/units?sel=${id}`);
  await expect(
    page.getByText('Ngày', { exact: false }).filter({ hasText: 'đơn vị này không hoạt động' }),
  ).toBeVisible();
  await accessible(page);
  const slider = page.getByRole('slider', { name: 'Thời điểm xem' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/at=2025-07-01/);
  await expect(slider).toHaveAttribute('aria-valuetext', /01\/07\/2025, 69 lần sắp xếp/);
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/at=2025-03-01/);
  await page.getByRole('textbox', { name: 'Ngày' }).selectText();
  await page.keyboard.type('28/2/2025', { delay: 40 });
  await expect(page).toHaveURL(/at=2025-02-28/);
  await expect(page.getByText('đơn vị này không hoạt động')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hôm nay' }).click();
  await expect(page).not.toHaveURL(/at=/);
});

test('the tree is walked, opened and closed by keyboard alone', async ({ page, as }) => {
  await as('viewer', '/units?at=2018-01-01');
  const tree = page.getByRole('tree', { name: 'Cây đơn vị' });
  await expect(page.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('j');
  await expect(tree).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Ban Tuyên giáo');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { selected: true })).toBeInViewport();
  await accessible(page);
});

test('every number leads to its rows: kinds of units, reorganisations of a day', async ({ page, as }) => {
  await as('viewer', '/units?at=2018-01-01');
  await page.getByRole('button', { name: 'Bộ 1', exact: true }).click();
  await expect(page).toHaveURL(/kind=ministry/);
  await expect(page.getByRole('treeitem')).toHaveCount(1);
  await page.getByRole('link', { name: /01\/03\/2025/ }).click();
  await expect(page.getByText('65 trên 65 dòng')).toBeVisible();
  await accessible(page);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('Đơn vị trước và sau')).toBeVisible();
  await accessible(page);
});

test('a link to a unit that has ended opens on its last day; one to nothing says so', async ({ page, as }) => {
  const id = await unit('STTTT-AN-GIANG', '2018-01-01');
  await as('viewer', `/units/${id}`);
  await expect(page).toHaveURL(`/units?sel=${id}&at=2025-02-28`);
  await page.goto('/units?sel=01964f3c-7c00-7a31-8f26-1d5c3b2a9e40&at=nonsense&kind=nothing');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy' })).toBeVisible();
  await page.goto('/units?at=1900-01-01');
  await expect(page.getByRole('heading', { name: 'Không có đơn vị nào vào ngày này' })).toBeVisible();
  await accessible(page);
});

test('a reorganisation is tried, prepared by one side and confirmed by the other', async ({ page, as, unique }) => {
  const code = `THU-${unique.replace(/\D/g, '')}`;
  const focal = await Caller.of('focal_union');
  const make = (suffix: string, started_on: string) =>
    focal.call<{ id: string }>('POST', '/units', {
      code: `${code}-${suffix}`,
      kind: 'other',
      side: 'other',
      started_on,
      name: { vi: `Ban thử ${unique} ${suffix}` },
    });
  const before = await make('CU', '2019-01-01');
  await make('MOI', '2026-10-01');
  await as('focal_union', '/reorganisations/new');
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await expect(page.getByRole('alert')).toContainText('Cần có: Hình thức');
  await accessible(page);
  await page.getByRole('combobox', { name: 'Hình thức' }).click();
  await page.getByRole('option', { name: 'Hợp nhất' }).click();
  await page.getByRole('textbox', { name: 'Có hiệu lực từ' }).fill('1/10/2026');
  await page.getByLabel('Căn cứ').fill('Quyết định số 15/QĐ-TLĐ ngày 01/9/2026');
  await page.getByRole('combobox', { name: 'Đơn vị trước' }).fill(`${code}-CU`);
  await page.getByRole('option', { name: 'CU' }).click();
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await expect(page.getByRole('alert')).toContainText('Cần từ 1 đến 1 đơn vị');
  await page.getByRole('button', { name: 'Thêm đơn vị tiếp nhận' }).click();
  await page.getByRole('combobox', { name: 'Đơn vị tiếp nhận 1' }).fill(`${code}-MOI`);
  await page.getByRole('option', { name: 'MOI' }).click();
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  const row = page.getByRole('row', { name: new RegExp(`${unique} CU`) });
  await expect(row).toContainText('kết thúc 30/09/2026');
  await expect(page.getByText('chưa có gì được lưu', { exact: false }).last()).toBeVisible();
  const untouched = await focal.call<{ ended_on: string | null }>('GET', `/units/${before.id}`);
  expect(untouched.ended_on).toBeNull();
  await accessible(page);
  await page.getByLabel('Căn cứ').fill('Quyết định số 16/QĐ-TLĐ ngày 01/9/2026');
  await expect(page.getByRole('button', { name: 'Chuẩn bị sắp xếp' })).toHaveCount(0); // what was tried is another
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('button', { name: 'Chuẩn bị sắp xếp' }).click();
  await expect(page.getByText('Chưa có hiệu lực')).toBeVisible();
  await accessible(page);

  await as('focal_state', new URL(page.url()).pathname);
  await expect(page.getByText('Chờ bạn xác nhận')).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Đã thực hiện: Xác nhận.')).toBeVisible();
  await page.getByRole('link', { name: `Ban thử ${unique} CU` }).click();
  await expect(page.getByRole('article')).toContainText('01/01/2019 – 30/09/2026');
});

test('who may not reorganise is told who can', async ({ page, as }) => {
  await as('viewer', '/reorganisations/new');
  await expect(page.getByRole('heading', { name: 'Không có quyền' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Chuẩn bị sắp xếp đơn vị');
  await accessible(page);
  await page.goto('/units');
  await expect(page.getByRole('button', { name: 'Lập đơn vị' })).toHaveCount(0);
});

test('a new unit comes by the form, and its faults are told', async ({ page, as, unique }) => {
  await as('focal_union', '/units?form=new');
  const drawer = page.getByRole('dialog', { name: 'Lập đơn vị' });
  await drawer.getByLabel('Tên tiếng Việt').fill(`Ban ${unique}`);
  await drawer.getByLabel('Mã đơn vị').fill('chữ thường');
  await drawer.getByRole('combobox', { name: 'Loại' }).click();
  await page.getByRole('option', { name: 'Khác', exact: true }).click();
  await drawer.getByRole('combobox', { name: 'Phía' }).click();
  await page.getByRole('option', { name: 'Công đoàn', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toBeFocused();
  await accessible(page);
  await drawer.getByLabel('Mã đơn vị').fill(`BAN-${unique.replace(/\D/g, '')}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByRole('heading', { name: `Ban ${unique}` })).toBeVisible();
});

test('on a phone the tree gives way to the unit, and comes back @phone', async ({ page, as, isMobile }) => {
  test.skip(!isMobile, 'only on a phone');
  await as('viewer', '/units?at=2018-01-01');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await accessible(page);
  await page.getByRole('treeitem', { name: 'Ban Tuyên giáo' }).tap();
  await expect(page.getByRole('article')).toContainText('TLD-BTG');
  await expect(page.getByRole('tree')).toHaveCount(0);
  await accessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Về danh sách đơn vị' }).tap();
  await expect(page.getByRole('tree')).toBeVisible();
});

test('on paper a unit stands alone, without the tree', async ({ page, as }) => {
  const id = await unit('TLD', '2018-01-01');
  await as('viewer', `/units?sel=${id}`);
  await expect(page.getByRole('article')).toContainText('TLD');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('tree')).toBeHidden();
  await expect(page.getByRole('slider')).toBeHidden();
  await expect(page.getByRole('article')).toBeVisible();
});
