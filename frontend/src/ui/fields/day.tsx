import { CalendarDays } from 'lucide-react';
import { lazy, useState } from 'react';
import { parseDay, day as shown } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { IconButton } from '../Button';
import { Panel } from '../Pop';
import { Input } from './Input';
import type { ControlProps, Kind } from './kind';

const DayCalendar = lazy(() => import('./DayCalendar')); // 22 kB that typing a date does not need

/** "2018-05-02", or what was typed instead of a day. */
type Value = string | null;

export function DayInput({ id, value, onChange, required, invalid, describedBy, label }: ControlProps<Value>) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const iso = parseDay(value ?? '');
  return (
    <div className="flex gap-1">
      <Input
        id={id}
        inputMode="numeric"
        placeholder={t('form.dayPattern')}
        className="w-32"
        value={typed ?? (iso ? shown(iso) : (value ?? ''))}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value.trim() === '' ? null : (parseDay(target.value) ?? target.value));
        }}
      />
      <Panel
        label={t('form.pickDay', { field: label })}
        trigger={<IconButton icon={CalendarDays} label={t('form.pickDay', { field: label })} />}
      >
        <DayCalendar value={iso} onPick={onChange} />
      </Panel>
    </div>
  );
}

/** A day, typed as dd/mm/yyyy in any usual spelling or picked. */
export function day(): Kind<Value> {
  return {
    blank: null,
    Control: DayInput,
    Show: ({ value }) => shown(value),
    check: (value) => (value && !parseDay(value) ? 'form.badDay' : undefined),
  };
}
