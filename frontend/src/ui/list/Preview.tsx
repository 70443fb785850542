import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/t';
import { buttonClass } from '../Button';
import { Drawer } from '../Overlay';
import { Facts } from '../record/Facts';
import type { Column } from './columns';

interface Props<T> {
  columns: Column<T>[];
  row: T;
  to: string;
  onClose: () => void;
}

/** Every column of one row, those that the table does not show, too; beside the list, which stays where it was. */
export default function Preview<T>({ columns, row, to, onClose }: Props<T>) {
  const t = useT();
  return (
    <Drawer open onClose={onClose} title={t('list.preview')}>
      <div className="flex flex-col gap-5">
        <Facts
          fields={{}}
          record={{}}
          more={columns.map((column) => ({ label: t(column.label), value: column.cell(row) }))}
        />
        <Link to={to} className={buttonClass('primary', 'self-start')}>
          {t('list.openIt')}
        </Link>
      </div>
    </Drawer>
  );
}
