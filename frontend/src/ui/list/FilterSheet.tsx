import { useT } from '@/i18n/t';
import type { Filter } from '@/lib/listing';
import type { Search } from '@/lib/search';
import { Button } from '../Button';
import { Drawer } from '../Overlay';
import FilterControl from './FilterControl';

interface Props {
  filters: readonly Filter[];
  search: Search;
  set: (patch: Search) => void;
  onClose: () => void;
}

/** All filters of a list on a phone. */
export default function FilterSheet({ filters, search, set, onClose }: Props) {
  const t = useT();
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('list.filters')}
      footer={
        <Button look="primary" className="w-full" onClick={onClose}>
          {t('list.show')}
        </Button>
      }
    >
      {filters.map((filter) => (
        <fieldset key={filter.label} className="mb-5 flex flex-col gap-1">
          <legend className="mb-1 font-semibold">{t(filter.label)}</legend>
          <FilterControl filter={filter} search={search} set={set} />
        </fieldset>
      ))}
    </Drawer>
  );
}
