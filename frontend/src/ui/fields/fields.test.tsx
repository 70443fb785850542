import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Held, show } from '../../../tests/kit';
import { ComboboxInput } from './ComboboxInput';
import { choice } from './choice';
import { day } from './day';
import { count } from './number';

test('a day is typed in any usual spelling and shown as dd/mm/yyyy once the cursor has left', async () => {
  const told: unknown[] = [];
  const page = await show(<Held field={{ label: 'campaigns.startsOn', kind: day() }} told={told} />);
  const input = page.getByRole('textbox');
  await input.fill('2/5/18');
  expect(told.at(-1)).toBe('2018-05-02');
  await expect.element(input).toHaveValue('2/5/18');
  await userEvent.tab();
  await expect.element(input).toHaveValue('02/05/2018');
});

test('what is no day stays as it was typed, and is told', async () => {
  const told: unknown[] = [];
  const kind = day();
  const page = await show(<Held field={{ label: 'campaigns.startsOn', kind }} told={told} />);
  await page.getByRole('textbox').fill('31/2/2018');
  await userEvent.tab();
  await expect.element(page.getByRole('textbox')).toHaveValue('31/2/2018');
  expect(kind.check?.(told.at(-1) as string)).toBe('form.badDay');
});

test('a day is picked from a month whose weeks start on Monday, with Vietnamese names', async () => {
  const told: unknown[] = [];
  const page = await show(<Held field={{ label: 'campaigns.startsOn', kind: day() }} told={told} start="2018-05-02" />);
  await page.getByRole('button', { name: 'Chọn ngày' }).click();
  await expect.element(page.getByText('Tháng 5/2018')).toBeVisible();
  expect([...document.querySelectorAll('th')].map((one) => one.textContent)).toEqual([
    'T2',
    'T3',
    'T4',
    'T5',
    'T6',
    'T7',
    'CN',
  ]);
  await page.getByRole('button', { name: '17/05/2018' }).click();
  expect(told).toEqual(['2018-05-17']);
});

test('a number is grouped once the cursor has left', async () => {
  const told: unknown[] = [];
  const page = await show(<Held field={{ label: 'campaigns.title', kind: count() }} told={told} />);
  await page.getByRole('textbox').fill('1234567');
  expect(told.at(-1)).toBe(1234567);
  await userEvent.tab();
  await expect.element(page.getByRole('textbox')).toHaveValue('1.234.567');
});

const OPTIONS = ['Đắk Lắk', 'Hòa Bình', 'Bình Thuận'].map((label, n) => ({ value: String(n), label }));

test('a combobox narrows without tones and takes what is highlighted', async () => {
  const told: unknown[] = [];
  const page = await show(
    <ComboboxInput
      id="x"
      label="Tỉnh"
      value={null}
      chosen={null}
      options={OPTIONS}
      onChange={(next) => told.push(next)}
    />,
  );
  await page.getByRole('combobox').fill('dak');
  await expect.element(page.getByRole('option')).toHaveTextContent('Đắk Lắk');
  await userEvent.keyboard('{Enter}');
  expect(told).toEqual(['0']);
  await page.getByRole('combobox').fill('hoà b');
  await expect.element(page.getByRole('option')).toHaveTextContent('Hòa Bình');
});

test('one of an enum is chosen by its Vietnamese word', async () => {
  const told: unknown[] = [];
  const kind = choice('campaign_status', ['draft', 'running']);
  const page = await show(<Held field={{ label: 'campaigns.status', kind }} told={told} />);
  await page.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Đang triển khai' }).click();
  expect(told).toEqual(['running']);
});
