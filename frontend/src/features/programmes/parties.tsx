/** The parties of a programme as one field: each with its focal unit and who signs for it. */
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Incoming } from '@/api/resource';
import { useT } from '@/i18n/t';
import { Button, IconButton } from '@/ui/Button';
import type { ControlProps, Kind } from '@/ui/fields/kind';
import { Named, reference } from '@/ui/fields/reference';
import { text } from '@/ui/fields/text';

type PartyIn = NonNullable<Incoming<'programmes'>['parties']>[number];
type Value = PartyIn[];

const unit = reference('unit');
const line = text({ max: 500 });
const PARTS = [
  { name: 'unit_id', label: 'programmes.parties', kind: unit },
  { name: 'focal_unit_id', label: 'programmes.focal', kind: unit },
  { name: 'signatory_capacity', label: 'words.capacity', kind: line },
  { name: 'signatory_office', label: 'words.office', kind: line },
  { name: 'signatory_name', label: 'words.signatory', kind: line },
] as const;
const NOBODY = { unit_id: '', focal_unit_id: null };

/** As the API takes it: what it told of a party besides (its side) stays behind. */
function plain(party: PartyIn): PartyIn {
  return Object.fromEntries(PARTS.map(({ name }) => [name, party[name] || null])) as unknown as PartyIn;
}

function Parties({ id, value, onChange }: ControlProps<Value>) {
  const t = useT();
  const more = useRef<HTMLButtonElement>(null);
  const change = (at: number, patch: Partial<PartyIn>) =>
    onChange(value.map((one, place) => plain(place === at ? { ...one, ...patch } : one)));
  return (
    <div className="flex flex-col gap-3">
      {value.map((party, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all that a party shows is in `value`
        <fieldset key={`${at}-${value.length}`} className="flex flex-col gap-2 rounded-md border border-line p-3">
          <legend className="sr-only">{t('programmes.party', { n: at + 1 })}</legend>
          {PARTS.map(({ name, label, kind: { Control } }, place) => (
            <div key={name} className="flex items-end gap-1">
              <div className="min-w-0 flex-1">
                <label htmlFor={partId(id, at, place)} className="text-sm text-soft">
                  {t(place === 0 ? 'programmes.party' : label, { n: at + 1 })}
                </label>
                <Control
                  id={partId(id, at, place)}
                  label={t(label)}
                  value={party[name] || null}
                  onChange={(next: string | null) => change(at, { [name]: next })}
                />
              </div>
              {place === 0 && (
                <IconButton
                  icon={X}
                  label={t('programmes.partyDrop', { n: at + 1 })}
                  onClick={() => {
                    onChange(value.filter((_, other) => other !== at).map(plain));
                    more.current?.focus(); // what had the focus is gone
                  }}
                />
              )}
            </div>
          ))}
        </fieldset>
      ))}
      <Button
        ref={more}
        id={value.length === 0 ? id : undefined}
        icon={Plus}
        className="self-start"
        onClick={() => onChange([...value, NOBODY].map(plain))}
      >
        {t('programmes.partyAdd')}
      </Button>
    </div>
  );
}

function partId(id: string, at: number, place: number): string {
  return at + place === 0 ? id : `${id}-${at}-${place}`;
}

export function parties(): Kind<Value> {
  return {
    blank: [],
    many: true,
    check: (value) => (value.every((party) => party.unit_id) ? undefined : 'programmes.partyBlank'),
    Control: Parties,
    Show: ({ value }) => (
      <ul>
        {value.map((party) => (
          <li key={party.unit_id}>
            <Named kind="unit" id={party.unit_id} />
          </li>
        ))}
      </ul>
    ),
  };
}
