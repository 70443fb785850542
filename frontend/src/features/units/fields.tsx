/** What a new unit is made of. */
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { client } from '@/api/lazy';
import type { Incoming } from '@/api/resource';
import { today } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { choice } from '@/ui/fields/choice';
import { day } from '@/ui/fields/day';
import { Input } from '@/ui/fields/Input';
import type { Fields, Kind } from '@/ui/fields/kind';
import { reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';
import { KINDS, SIDES } from './units';

const SelectInput = lazy(() => import('@/ui/fields/SelectInput'));

type Named = Incoming<'units'>['name'];

/** Vietnamese, English, short: one name, three spellings. */
function name(): Kind<Named> {
  return {
    blank: { vi: '' },
    many: true,
    check: ({ vi }) => (vi.trim() ? undefined : 'units.nameMissing'),
    Show: ({ value }) => value.vi,
    Control: function Name({ id, value, onChange, describedBy, invalid }) {
      const t = useT();
      const parts = [
        ['vi', t('units.inVietnamese')],
        ['en', t('units.inEnglish')],
        ['short', t('units.shortName')],
      ] as const;
      return (
        <div className="flex flex-col gap-2">
          {parts.map(([part, label]) => (
            <div key={part}>
              <label htmlFor={part === 'vi' ? id : `${id}-${part}`} className="text-sm text-soft">
                {label}
              </label>
              <Input
                id={part === 'vi' ? id : `${id}-${part}`}
                value={value[part] ?? ''}
                aria-invalid={(part === 'vi' && invalid) || undefined}
                aria-describedby={part === 'vi' ? describedBy : undefined}
                onChange={({ target }) => onChange({ ...value, [part]: target.value || (part === 'vi' ? '' : null) })}
              />
            </div>
          ))}
        </div>
      );
    },
  };
}

function useProvinces() {
  const { data } = useQuery({
    queryKey: ['provinces', today()],
    queryFn: async ({ signal }) => {
      const { api, unwrap } = await client();
      return unwrap(api.GET('/api/v1/provinces', { params: { query: { limit: 200 } }, signal }));
    },
  });
  return (data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }));
}

/** One province of today's map. */
function province(): Kind<string | null> {
  return {
    blank: null,
    Control: function Province(props) {
      return <SelectInput {...props} options={useProvinces()} />;
    },
    Show: function ShowProvince({ value }) {
      return useProvinces().find((one) => one.value === value)?.label ?? '–';
    },
  };
}

export const fields = {
  name: { label: 'units.title', required: true, kind: name() },
  code: { label: 'units.code', hint: 'units.codeHint', required: true, kind: text({ max: 100 }) },
  kind: { label: 'units.kind', required: true, half: true, kind: choice('unit_kind', KINDS) },
  side: { label: 'units.side', required: true, half: true, kind: choice('unit_side', SIDES) },
  started_on: { label: 'units.startedOn', required: true, half: true, kind: day() },
  province_id: { label: 'units.province', half: true, kind: province() },
  part_of: { label: 'units.partOf', kind: reference('unit') },
  directed_by: { label: 'units.directedBy', kind: reference('unit') },
} satisfies Fields<Incoming<'units'>>;
