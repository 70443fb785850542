import { lazy } from 'react';
import { type Group, useT } from '@/i18n/t';
import type { Kind } from './kind';

const SelectInput = lazy(() => import('./SelectInput')); // a listbox, which reading does not need

/** One value of an enum of the API, by its words. */
export function choice(group: Group, values: readonly string[]): Kind<string | null> {
  return {
    blank: null,
    Control: function Choice(props) {
      const t = useT();
      return <SelectInput {...props} options={values.map((value) => ({ value, label: t.label(group, value) }))} />;
    },
    Show: function ShowChoice({ value }) {
      const t = useT();
      return value ? t.label(group, value) : '–';
    },
  };
}
