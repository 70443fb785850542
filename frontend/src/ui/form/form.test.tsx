import { expect, test } from 'vitest';
import { show } from '../../../tests/kit';
import { day } from '../fields/day';
import { text } from '../fields/text';
import { ErrorSummary } from './ErrorSummary';
import { Merge } from './Merge';

const FIELDS = {
  title: { label: 'campaigns.title', kind: text() },
  ends_on: { label: 'campaigns.endsOn', kind: day() },
} as const;

test('an error summary takes the focus, changes the title and leads to its field', async () => {
  document.title = 'Chiến dịch';
  const page = await show(
    <>
      <ErrorSummary attempt={1} lines={[{ id: 'here', text: 'Cần có: Tên' }]} />
      <input id="here" aria-label="Tên" />
    </>,
  );
  await expect.element(page.getByRole('alert')).toHaveFocus();
  expect(document.title).toBe('Lỗi: Chiến dịch');
  await page.getByRole('button', { name: 'Cần có: Tên' }).click();
  await expect.element(page.getByRole('textbox')).toHaveFocus();
});

test('merging asks for a choice where both changed, and keeps what one changed', async () => {
  let merged: unknown;
  const page = await show(
    <Merge
      fields={FIELDS}
      base={{ title: 'A', ends_on: '2018-05-01' }}
      mine={{ title: 'B', ends_on: '2018-05-01' }}
      theirs={{ title: 'C', ends_on: '2018-05-09' }}
      onMerged={(values) => {
        merged = values;
      }}
      onBack={() => {}}
    />,
  );
  const save = page.getByRole('button', { name: 'Lưu theo lựa chọn' });
  await expect.element(save).toBeDisabled();
  await expect.element(page.getByText('Còn 1 mục cần chọn')).toBeVisible();
  await page.getByRole('group', { name: 'Tên chiến dịch' }).getByRole('radio', { name: 'Của tôi' }).click();
  await save.click();
  expect(merged).toEqual({ title: 'B', ends_on: '2018-05-09' });
});
