import { useT } from '@/i18n/t';
import { Checkbox } from './Checkbox';
import type { Kind } from './kind';

/** Yes or no. */
export function flag(): Kind<boolean> {
  return {
    blank: false,
    many: true,
    Control: function Flag({ id, value, onChange }) {
      const t = useT();
      return (
        <Checkbox id={id} checked={value} onChange={onChange}>
          {t('record.yes')}
        </Checkbox>
      );
    },
    Show: function ShowFlag({ value }) {
      return useT()(value ? 'record.yes' : 'record.no');
    },
  };
}
