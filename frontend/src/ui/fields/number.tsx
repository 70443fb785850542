import { useState } from 'react';
import { integer, parseInteger } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Input } from './Input';
import type { ControlProps, Kind } from './kind';

/** A number, or what was typed instead of one. */
type Value = number | string | null;

function NumberInput({ id, value, onChange, required, invalid, describedBy }: ControlProps<Value>) {
  const { language } = useT();
  const grouped = typeof value === 'number' ? integer(value, language) : (value ?? '');
  const [typed, setTyped] = useState<string | null>(null); // grouping waits until the cursor has left
  return (
    <Input
      id={id}
      inputMode="numeric"
      className="text-right"
      value={typed ?? grouped}
      aria-required={required || undefined}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === '' ? null : (parseInteger(target.value) ?? target.value));
      }}
    />
  );
}

/** A whole number, grouped as 1.234.567 once the cursor has left. */
export function count(): Kind<Value> {
  return {
    blank: null,
    Control: NumberInput,
    Show: function ShowNumber({ value }) {
      const { language } = useT();
      return typeof value === 'number' ? integer(value, language) : '–';
    },
    check: (value) => (typeof value === 'string' ? 'form.badNumber' : undefined),
  };
}
