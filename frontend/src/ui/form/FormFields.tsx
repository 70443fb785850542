import { type Control, Controller } from 'react-hook-form';
import { useT } from '@/i18n/t';
import { FieldFrame, noted } from '../fields/FieldFrame';
import type { AnyField, AnyFields } from '../fields/kind';
import type { Faults, Values } from './faults';

interface Props {
  fields: AnyFields;
  control: Control<Values>;
  faults: Faults;
  /** Before each control's id. */
  ids: string;
}

/** A frame and a control for each field, in the order of their declaration. */
export function FormFields({ fields, control, faults, ids }: Props) {
  return (
    <div className="grid grid-cols-2 gap-x-8 gap-y-4">
      {Object.entries(fields).map(([name, field]) => (
        <One key={name} id={ids + name} name={name} field={field} control={control} fault={faults[name]} />
      ))}
    </div>
  );
}

interface OneProps {
  id: string;
  name: string;
  field: AnyField;
  control: Control<Values>;
  fault: string | undefined;
}

function One({ id, name, field, control, fault }: OneProps) {
  const t = useT();
  const { kind, label, required, half } = field;
  const hint = field.hint && t(field.hint);
  return (
    <FieldFrame id={id} label={t(label)} hint={hint} error={fault} required={required} many={kind.many} half={half}>
      <Controller
        name={name}
        control={control}
        render={({ field: { value, onChange, onBlur } }) => (
          <kind.Control
            id={id}
            label={t(label)}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            required={required}
            invalid={fault !== undefined}
            describedBy={noted(id, hint, fault)}
          />
        )}
      />
    </FieldFrame>
  );
}
