import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from '../../../tests/kit';
import type { Column } from './columns';
import { DataTable } from './DataTable';

interface Row {
  id: string;
  name: string;
}

const ROWS: Row[] = Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), name: `Dòng ${n}` }));
const COLUMNS: Column<Row>[] = [
  {
    id: 'name',
    label: 'campaigns.title',
    sort: 'title',
    card: 'title',
    cell: (row) => <a href={`#${row.id}`}>{row.name}</a>,
  },
  { id: 'theme', label: 'campaigns.theme', optional: true, cell: () => 'x' },
];

function table(more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) {
  return (
    <div style={{ height: 600 }}>
      <DataTable
        caption="Bảng thử"
        columns={COLUMNS}
        cols={undefined}
        rows={ROWS}
        total={12_345}
        sort="-starts_on"
        onSort={() => {}}
        onOpen={() => {}}
        onMore={undefined}
        loading={false}
        {...more}
      />
    </div>
  );
}

test('of ten thousand rows a few are in the document, and all are told', async () => {
  const page = await show(table());
  await expect.element(page.getByRole('link', { name: 'Dòng 0', exact: true })).toBeVisible();
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '12346');
  const region = document.querySelector('[role="region"]') as HTMLElement;
  region.scrollTop = region.scrollHeight;
  await expect.element(page.getByRole('link', { name: 'Dòng 9999' })).toBeVisible();
});

test('J and K walk beyond what is rendered; the head stays', async () => {
  const page = await show(table());
  await expect.element(page.getByRole('link', { name: 'Dòng 0', exact: true })).toBeVisible();
  for (let n = 0; n < 60; n++) await userEvent.keyboard('j');
  await expect.element(page.getByRole('link', { name: 'Dòng 59', exact: true })).toHaveFocus();
  await userEvent.keyboard('k');
  await expect.element(page.getByRole('link', { name: 'Dòng 58', exact: true })).toHaveFocus();
  await expect.element(page.getByRole('columnheader', { name: 'Tên chiến dịch' })).toBeInViewport();
});

test('the next page is asked for before the end is seen', async () => {
  let asked = 0;
  await show(table({ rows: ROWS.slice(0, 50), onMore: () => (asked += 1) }));
  const region = document.querySelector('[role="region"]') as HTMLElement;
  region.scrollTop = 600;
  await expect.poll(() => asked).toBeGreaterThan(0);
});

test('sorts and columns', async () => {
  const sorts: string[] = [];
  const page = await show(table({ sort: 'title', cols: ['name', 'theme'], onSort: (sort) => sorts.push(sort) }));
  await expect
    .element(page.getByRole('columnheader', { name: 'Tên chiến dịch' }))
    .toHaveAttribute('aria-sort', 'ascending');
  await expect.element(page.getByRole('columnheader', { name: 'Chủ đề' })).toBeVisible();
  await page.getByRole('button', { name: 'Tên chiến dịch' }).click();
  expect(sorts).toEqual(['-title']);
});
