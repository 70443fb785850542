/** How filters are chosen, by kind. */
import { useQuery } from '@tanstack/react-query';
import { codes as codesOf } from '@/api/queries';
import { useT } from '@/i18n/t';
import type { Filter } from '@/lib/listing';
import { type Search, several, single } from '@/lib/search';
import { Checkbox } from '../fields/Checkbox';
import { DayInput } from '../fields/day';
import { Input } from '../fields/Input';
import { ReferencePicker } from './ReferencePicker';

interface Props<F extends Filter> {
  filter: F;
  search: Search;
  set: (patch: Search) => void;
}

export default function FilterControl({ filter, search, set }: Props<Filter>) {
  if (filter.kind === 'choices') return <Choices filter={filter} search={search} set={set} />;
  if (filter.kind === 'days') return <Days filter={filter} search={search} set={set} />;
  if (filter.kind === 'codes') return <Codes filter={filter} search={search} set={set} />;
  if (filter.kind === 'exact') return <Exact filter={filter} search={search} set={set} />;
  return <References filter={filter} search={search} set={set} />;
}

function Choices({ filter: { param, group, values, one = false }, search, set }: Props<Filter & { kind: 'choices' }>) {
  const t = useT();
  const options = values.map((value) => ({ value, label: t.label(group, value) }));
  return <Boxes options={options} chosen={several(search[param])} one={one} set={(next) => set({ [param]: next })} />;
}

function Codes({ filter: { param, list }, search, set }: Props<Filter & { kind: 'codes' }>) {
  const { language } = useT();
  const { data = [] } = useQuery(codesOf(list));
  const options = data.map((one) => ({ value: one.code, label: one[language] }));
  return <Boxes options={options} chosen={several(search[param])} one={false} set={(next) => set({ [param]: next })} />;
}

interface BoxesProps {
  options: { value: string; label: string }[];
  chosen: string[];
  one: boolean;
  set: (chosen: string[]) => void;
}

function Boxes({ options, chosen, one, set }: BoxesProps) {
  return options.map(({ value, label }) => (
    <Checkbox
      key={value}
      checked={chosen.includes(value)}
      onChange={(on) => set(on ? [...(one ? [] : chosen), value] : chosen.filter((other) => other !== value))}
    >
      {label}
    </Checkbox>
  ));
}

/** Asked for once it is whole: on Enter, or when the field is left. */
function Exact({ filter: { param, label }, search, set }: Props<Filter & { kind: 'exact' }>) {
  const t = useT();
  const known = single(search[param]) ?? '';
  const ask = (text: string) => text.trim() !== known && set({ [param]: text.trim() || undefined });
  return (
    <Input
      key={known}
      defaultValue={known}
      aria-label={t(label)}
      placeholder={t('list.exactly')}
      onBlur={({ currentTarget }) => ask(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && ask(currentTarget.value)}
    />
  );
}

function References({ filter: { param, label, of }, search, set }: Props<Filter & { kind: 'references' }>) {
  const t = useT();
  return (
    <ReferencePicker
      kind={of}
      label={t(label)}
      ids={several(search[param])}
      onChange={(ids) => set({ [param]: ids })}
    />
  );
}

function Days({ filter: { base, label }, search, set }: Props<Filter & { kind: 'days' }>) {
  const t = useT();
  return (['list.from', 'list.to'] as const).map((end) => {
    const param = `${base}_${end === 'list.from' ? 'from' : 'to'}`;
    return (
      <div key={param} className="flex items-center gap-2">
        <label htmlFor={`filter-${param}`} className="w-16 text-soft">
          {t(end)}
        </label>
        <DayInput
          id={`filter-${param}`}
          label={`${t(label)} ${t(end)}`}
          value={single(search[param]) ?? null}
          onChange={(value) => {
            if (value === null || /^\d{4}-\d{2}-\d{2}$/.test(value)) set({ [param]: value ?? undefined });
          }}
        />
      </div>
    );
  });
}
