import { useState } from 'react';
import { useT } from '@/i18n/t';
import { type Difference, differences, merged, type Side } from '@/lib/merge';
import { Button } from '../Button';
import { cn } from '../cn';
import type { AnyField, AnyFields } from '../fields/kind';
import type { Values } from './faults';

interface Props {
  fields: AnyFields;
  /** When the form was opened. */
  base: Values;
  mine: Values;
  /** On the server now. */
  theirs: Values;
  onMerged: (values: Values) => void;
  onBack: () => void;
}

/** Somebody was faster: field by field, mine or theirs, beside what both started from. Nothing is overwritten unseen. */
export function Merge({ fields, base, mine, theirs, onMerged, onBack }: Props) {
  const t = useT();
  const found = differences(base, mine, theirs).filter(({ field }) => field in fields);
  const [choice, setChoice] = useState<Record<string, Side | undefined>>(() =>
    Object.fromEntries(found.map(({ field, side }) => [field, side])),
  );
  const open = found.filter(({ field }) => !choice[field]).length;
  return (
    <section aria-labelledby="merge-title" className="flex flex-col gap-3">
      <h3 id="merge-title" className="text-lg font-semibold">
        {t('merge.title')}
      </h3>
      <p className="text-soft">{t(found.length > 0 ? 'merge.text' : 'merge.same')}</p>
      {found.map((one) => (
        <Row
          key={one.field}
          field={fields[one.field] as AnyField}
          difference={one}
          chosen={choice[one.field]}
          onChoose={(side) => setChoice({ ...choice, [one.field]: side })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          disabled={open > 0}
          onClick={() => onMerged(merged(theirs, mine, choice as Partial<Record<string, Side>>))}
        >
          {t('merge.save')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('merge.back')}
        </Button>
        {open > 0 && <p className="text-sm text-waiting-ink">{t('merge.open', { n: open })}</p>}
      </div>
    </section>
  );
}

interface RowProps {
  field: AnyField;
  difference: Difference<string>;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function Row({ field, difference, chosen, onChoose }: RowProps) {
  const t = useT();
  const { Show } = field.kind;
  return (
    <fieldset className="rounded-lg border border-line p-3">
      <legend className="px-1 font-medium">
        {t(field.label)}
        {difference.conflict && <span className="ml-2 text-sm text-waiting-ink">{t('merge.both')}</span>}
      </legend>
      <p className="mb-2 text-sm text-soft">
        {t('merge.base')} <Show value={difference.base} />
      </p>
      <div className="grid gap-2 sm:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <label
            key={side}
            className={cn(
              'flex cursor-pointer gap-2 rounded-md border p-2 coarse:min-h-11',
              chosen === side ? 'border-brand bg-brand-wash' : 'border-line',
            )}
          >
            <input
              type="radio"
              name={difference.field}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-1 accent-brand"
            />
            <span className="min-w-0">
              <span className="block text-xs text-soft">{t(side === 'mine' ? 'merge.mine' : 'merge.theirs')}</span>
              <Show value={difference[side]} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
