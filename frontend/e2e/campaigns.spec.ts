import { accessible, Caller, expect, test } from './fixtures';

test('a contributor creates by keyboard alone; what was typed survives a reload; mistakes are told', async ({
  page,
  as,
  unique,
}) => {
  await as('ldld_an_giang', '/campaigns');
  await page.keyboard.press('c');
  const drawer = page.getByRole('dialog', { name: 'Tạo chiến dịch' });
  await expect(drawer.getByLabel('Tên chiến dịch')).toBeFocused();
  await page.keyboard.type(unique);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Công nhân biết quyền lợi của mình');
  await page.keyboard.press('Tab');
  await page.keyboard.type('an giang');
  await expect(page.getByRole('option', { name: 'An Giang' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(700); // what was typed half a second ago is kept
  await page.reload();
  await expect(drawer.getByLabel('Tên chiến dịch')).toHaveValue(unique);
  await expect(drawer.getByText('Đã mở lại nội dung soạn dở')).toBeVisible();
  await expect(drawer.getByLabel('Chương trình', { exact: true })).toHaveValue('CTPH-AN-GIANG');

  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi: /);
  await accessible(page);
  await drawer.getByRole('button', { name: 'Cần có: Bắt đầu' }).press('Enter');
  await expect(drawer.getByRole('textbox', { name: 'Bắt đầu' })).toBeFocused();
  await page.keyboard.type('31/2/2018');
  await drawer.getByRole('textbox', { name: 'Kết thúc' }).focus();
  await page.keyboard.type('010523');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toContainText('Ngày chưa đúng');
  await drawer.getByRole('textbox', { name: 'Bắt đầu' }).fill('1/5/18');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('alert')).toContainText('Ngoài thời gian thực hiện của chương trình');
  await expect(drawer.getByRole('textbox', { name: 'Kết thúc' })).toHaveAttribute('aria-invalid', 'true');
  await drawer.getByRole('textbox', { name: 'Kết thúc' }).fill('31/5/2018');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  await expect(page.getByText('01/05/2018')).toBeVisible();

  await page.goto('/campaigns?form=new');
  await expect(drawer.getByLabel('Tên chiến dịch')).toHaveValue(''); // sent: nothing is left over
});

test('draft, submission, return with a reason, approval by another, start @phone', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await as('ldld_an_giang', `/campaigns/${id}`);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await accessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(page.getByText('Đã thực hiện: Trình duyệt.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0); // never by who submitted it

  await as('leader_ldld_an_giang', '/');
  await page.getByRole('link', { name: unique }).click();
  await page.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Cần có: Lý do');
  await accessible(page);
  await page.getByLabel('Lý do').fill('Cần nêu rõ đối tượng.');
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Trả lại: Cần nêu rõ đối tượng.')).toBeVisible();

  await own.change('POST', `/campaigns/${id}`, '/submission');
  await page.reload();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Đã duyệt' })).toHaveAttribute('aria-current', 'step');
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Lịch sử' }).getByRole('listitem')).toHaveCount(5);
  await expect(page.getByRole('tabpanel', { name: 'Lịch sử' })).toContainText('Cần nêu rõ đối tượng.');
  await accessible(page);
});

test('somebody was faster: field by field, nothing is overwritten unseen', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await as('ldld_an_giang', `/campaigns/${id}`);
  await page.keyboard.press('e');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Chủ đề').fill('Chủ đề của tôi');
  await drawer.getByRole('textbox', { name: 'Kết thúc' }).fill('20/5/2018');
  await own.change('PATCH', `/campaigns/${id}`, '', { theme: 'Chủ đề của người khác', starts_on: '2018-05-05' });
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('heading', { name: 'Có người vừa sửa' })).toBeVisible();
  await accessible(page);
  const theme = drawer.getByRole('group', { name: /Chủ đề/ });
  await expect(theme).toContainText('cả hai cùng sửa');
  await expect(drawer.getByRole('button', { name: 'Lưu theo lựa chọn' })).toBeDisabled();
  await expect(
    drawer.getByRole('group', { name: 'Bắt đầu' }).getByRole('radio', { name: /Mới trên máy chủ/ }),
  ).toBeChecked();
  await expect(drawer.getByRole('group', { name: 'Kết thúc' }).getByRole('radio', { name: /Của tôi/ })).toBeChecked();
  await theme.getByRole('radio', { name: /Của tôi/ }).check();
  await drawer.getByRole('button', { name: 'Lưu theo lựa chọn' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  const now = await own.call<{ theme: string; starts_on: string; ends_on: string }>('GET', `/campaigns/${id}`);
  expect(now).toMatchObject({ theme: 'Chủ đề của tôi', starts_on: '2018-05-05', ends_on: '2018-05-20' });
});

test('a step that is no longer open is told, and the page shows what is', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique);
  await as('ldld_an_giang', `/campaigns/${id}`);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await own.change('PATCH', `/campaigns/${id}`, '', { theme: 'Khác' });
  await page.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('vừa được người khác sửa');
  await page.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(page.getByText('Đã thực hiện: Trình duyệt.')).toBeVisible();
});

test('filters, sorts and columns are in the address; Back brings them back', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  await own.campaign(`${unique} nháp`);
  await own.campaign(`${unique} đã trình`, {}, [['submission', 'ldld_an_giang']]);
  await as('ldld_an_giang', '/campaigns');
  await page.keyboard.press('/');
  await page.keyboard.type(unique.replace('Đ', 'd').replace('ợ', 'o'));
  const rows = page.getByRole('table').getByRole('link');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Trạng thái' }).first().click();
  await page.getByRole('dialog', { name: 'Trạng thái' }).getByRole('checkbox', { name: 'Chờ duyệt' }).click();
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/status=submitted/);
  await page.getByRole('columnheader', { name: 'Tên chiến dịch' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(page.getByRole('columnheader', { name: 'Tên chiến dịch' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Cột' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Đối tượng' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Đối tượng' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Đối tượng' })).toBeVisible();
  await expect(rows).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
  await expect(page).toHaveURL('/campaigns');
});

test('nothing that matches, and an address full of nonsense', async ({ page, as }) => {
  await as('ldld_an_giang', '/campaigns?q=khongcogi&status=x&sort=--&month=2018-99&starts_on_from=1/1/1');
  await expect(page.getByRole('heading', { name: 'Không có dòng nào khớp bộ lọc' })).toBeVisible();
  await accessible(page);
  await page.getByRole('main').getByRole('button', { name: 'Xóa bộ lọc' }).last().click();
  await expect(page).toHaveURL('/campaigns');
});

test('rows are walked by J and K, opened by Enter; the calendar starts on Monday', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  const { id } = await own.campaign(unique, { starts_on: '2019-02-04', ends_on: '2019-02-10' });
  await as('ldld_an_giang', `/campaigns?q=${encodeURIComponent(unique)}`);
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(page.getByRole('table').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/campaigns/${id}`);
  await page.goto(`/campaigns?view=calendar&q=${encodeURIComponent(unique)}`);
  await page.getByRole('button', { name: 'Xem tháng đó' }).click();
  await expect(page).toHaveURL(/month=2019-02/);
  await expect(page.getByRole('heading', { name: 'Tháng 2/2019' })).toBeVisible();
  await accessible(page);
  const band = page.getByRole('link', { name: `${unique}, 04/02/2019 – 10/02/2019, Nháp` });
  await expect(band).toHaveCount(1); // one week, Monday to Sunday: one band
  await expect(page.getByRole('listitem', { name: 'Tuần từ 04/02/2019 đến 10/02/2019' })).toContainText(unique);
});

test('on a phone the list is cards, filters a sheet, targets 44 px @phone', async ({ page, as, unique, isMobile }) => {
  test.skip(!isMobile, 'only on a phone');
  const own = await Caller.of('ldld_an_giang');
  await own.campaign(unique);
  await as('ldld_an_giang', `/campaigns?q=${encodeURIComponent(unique)}`);
  await expect(page.getByRole('list', { name: 'Chiến dịch' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Bộ lọc', exact: true }).tap();
  await page.getByRole('checkbox', { name: 'Nháp' }).tap();
  await accessible(page);
  const targets = page.getByRole('dialog').locator('button, label:has([role="checkbox"]), input:not([aria-hidden])');
  const small = await targets.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
  );
  expect(small).toEqual([]);
  await page.getByRole('button', { name: 'Xem kết quả' }).tap();
  await page.getByRole('link', { name: unique }).tap();
  await expect(page.getByRole('heading', { level: 1, name: unique })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('paper shows every row that was loaded, and no buttons', async ({ page, as, unique }) => {
  const own = await Caller.of('ldld_an_giang');
  for (let n = 0; n < 45; n++) await own.campaign(`${unique} số ${n}`);
  await as('ldld_an_giang', `/campaigns?q=${encodeURIComponent(unique)}`);
  await expect(page.getByText('45 trên 45 dòng')).toBeVisible();
  expect(await page.getByRole('table').getByRole('link').count()).toBeLessThan(45); // on screen, only those in view
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(45);
  await expect(page.getByRole('button', { name: 'Tạo chiến dịch' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' }).first()).toBeHidden();
});
