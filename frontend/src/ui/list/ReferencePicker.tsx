import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Referable } from '@/api/names';
import { useT } from '@/i18n/t';
import { IconButton } from '../Button';
import { ComboboxInput } from '../fields/ComboboxInput';
import { Named } from '../fields/reference';
import { useReferences } from '../fields/references';

interface Props {
  kind: Referable;
  label: string;
  /** Of the search; one of its own otherwise. */
  id?: string | undefined;
  ids: string[];
  onChange: (ids: string[]) => void;
}

/** Several units or programmes: those chosen, and a search for one more. */
export function ReferencePicker({ kind, label, id: given, ids, onChange }: Props) {
  const t = useT();
  const own = useId();
  const id = given ?? own;
  const [q, setQ] = useState('');
  const { options, loading } = useReferences(kind, q);
  return (
    <div className="flex w-80 max-w-full flex-col gap-1.5">
      {ids.map((one) => (
        <div key={one} className="flex items-center gap-1 rounded-md bg-brand-wash py-0.5 pr-0.5 pl-2 text-sm">
          <span className="min-w-0 flex-1">
            <Named kind={kind} id={one} />
          </span>
          <IconButton
            icon={X}
            label={t('list.drop')}
            className="size-7"
            onClick={() => onChange(ids.filter((other) => other !== one))}
          />
        </div>
      ))}
      {kind === 'actor' ? (
        <p className="text-sm text-soft">{t('list.actorHint')}</p>
      ) : (
        <>
          <label htmlFor={id} className="sr-only">
            {label}
          </label>
          <ComboboxInput
            key={ids.length}
            id={id}
            label={label}
            value={null}
            chosen={null}
            options={options.filter((one) => !ids.includes(one.value))}
            loading={loading}
            onSearch={setQ}
            onChange={(picked) => picked && onChange([...ids, picked])}
          />
        </>
      )}
    </div>
  );
}
