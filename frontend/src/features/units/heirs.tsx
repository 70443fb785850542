/** Kinds of fields of a reorganisation: the units before, and the units after with what each takes. */
import { Plus, X } from 'lucide-react';
import { lazy, useRef } from 'react';
import { useT } from '@/i18n/t';
import { Button, IconButton } from '@/ui/Button';
import { Checkbox } from '@/ui/fields/Checkbox';
import type { ControlProps, Kind } from '@/ui/fields/kind';
import { Named, reference } from '@/ui/fields/reference';
import { FIELDS } from './units';

const ReferencePicker = lazy(() =>
  import('@/ui/list/ReferencePicker').then((loaded) => ({ default: loaded.ReferencePicker })),
);

const unit = reference('unit');

export function someUnits(): Kind<string[]> {
  return {
    blank: [],
    many: true,
    Control: ({ id, label, value, onChange }) => (
      <ReferencePicker kind="unit" id={id} label={label} ids={value} onChange={onChange} />
    ),
    Show: ({ value }) => value.map((id) => <Named key={id} kind="unit" id={id} />),
  };
}

interface HeirValue {
  unit: string | null;
  fields: string[];
}

function Heirs({ id, value, onChange }: ControlProps<HeirValue[]>) {
  const t = useT();
  const more = useRef<HTMLButtonElement>(null);
  const change = (at: number, patch: Partial<HeirValue>) =>
    onChange(value.map((one, place) => (place === at ? { ...one, ...patch } : one)));
  return (
    <div className="flex flex-col gap-3">
      {value.map((heir, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all that a line shows is in `value`
        <div key={`${at}-${value.length}`} className="flex flex-col gap-2 rounded-md border border-line p-3">
          <div className="flex items-center gap-1">
            <div className="min-w-0 flex-1">
              <label htmlFor={partId(id, at)} className="sr-only">
                {t('reorganisations.heir', { n: at + 1 })}
              </label>
              <unit.Control
                id={partId(id, at)}
                label={t('reorganisations.heir', { n: at + 1 })}
                value={heir.unit}
                onChange={(picked) => change(at, { unit: picked })}
              />
            </div>
            <IconButton
              icon={X}
              label={t('reorganisations.heirDrop', { n: at + 1 })}
              onClick={() => {
                onChange(value.filter((_, place) => place !== at));
                more.current?.focus(); // what had the focus is gone
              }}
            />
          </div>
          <fieldset>
            <legend className="text-sm text-soft">
              {`${t('reorganisations.fields')}. ${t('reorganisations.fieldsHint')}`}
            </legend>
            <div className="grid grid-cols-2 gap-x-3 md:grid-cols-3">
              {FIELDS.map((field) => (
                <Checkbox
                  key={field}
                  checked={heir.fields.includes(field)}
                  onChange={(on) =>
                    change(at, { fields: FIELDS.filter((one) => (one === field ? on : heir.fields.includes(one))) })
                  }
                >
                  {t.label('field_of_work', field)}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        </div>
      ))}
      <Button
        ref={more}
        id={value.length === 0 ? id : undefined}
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...value, { unit: null, fields: [] }])}
      >
        {t('reorganisations.heirAdd')}
      </Button>
    </div>
  );
}

function partId(id: string, at: number): string {
  return at === 0 ? id : `${id}-${at}`;
}

export function heirs(): Kind<HeirValue[]> {
  return {
    blank: [],
    many: true,
    check: (value) => (value.every((heir) => heir.unit) ? undefined : 'reorganisations.heirBlank'),
    Control: Heirs,
    Show: ({ value }) => value.map((heir) => <Named key={heir.unit} kind="unit" id={heir.unit} />),
  };
}
