import { useQuery } from '@tanstack/react-query';
import { type CodeListName, codes as listOf } from '@/api/queries';
import { useT } from '@/i18n/t';
import { Skeleton } from '../Skeleton';
import { Checkbox } from './Checkbox';
import type { Kind } from './kind';

type Value = string[] | null;

/** Names of a code list's values in the reader's language; the code itself until they are here. */
export function useCodeNames(list: CodeListName): (code: string) => string {
  const { language } = useT();
  const { data } = useQuery(listOf(list));
  return (code) => data?.find((one) => one.code === code)?.[language] ?? code;
}

export function CodeName({ list, code }: { list: CodeListName; code: string | null | undefined }) {
  const name = useCodeNames(list);
  return code ? name(code) : '–';
}

/** Several values of a code list of the API (/codes/{list}). */
export function codes(list: CodeListName): Kind<Value> {
  return {
    blank: [],
    many: true,
    Control: function Codes({ id, value, onChange }) {
      const { data } = useQuery(listOf(list));
      const { language } = useT();
      const chosen = value ?? [];
      if (!data) return <Skeleton className="h-20" />;
      return (
        <div className="grid gap-x-3 sm:grid-cols-2">
          {data.map((one, place) => (
            <Checkbox
              key={one.code}
              id={place === 0 ? id : undefined}
              checked={chosen.includes(one.code)}
              onChange={(on) => onChange(on ? [...chosen, one.code] : chosen.filter((code) => code !== one.code))}
            >
              {one[language]}
            </Checkbox>
          ))}
        </div>
      );
    },
    Show: function ShowCodes({ value }) {
      const name = useCodeNames(list);
      return value?.length ? value.map(name).join(', ') : '–';
    },
  };
}
