import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown, X } from 'lucide-react';
import { matches } from '@/i18n/fold';
import { useT } from '@/i18n/t';
import type { ControlProps } from './kind';

export interface ComboOption {
  value: string;
  label: string;
  /** A code, small behind the label; searched as well. */
  note?: string | null;
}

interface Props extends ControlProps<string | null> {
  chosen: ComboOption | null;
  options: ComboOption[];
  loading?: boolean;
  /** The options are searched elsewhere; without it they are filtered here, tones ignored. */
  onSearch?: (q: string) => void;
}

const BUTTON = 'flex h-full w-7 items-center justify-center text-soft hover:text-ink coarse:w-11';

/** A text that narrows a list, tones ignored, and takes one of it. */
export function ComboboxInput({ chosen, options, loading = false, onSearch, ...props }: Props) {
  const t = useT();
  return (
    <Combobox.Root<ComboOption>
      items={options}
      value={chosen}
      onValueChange={(next) => props.onChange(next?.value ?? null)}
      {...(onSearch ? { onInputValueChange: onSearch } : {})}
      filter={onSearch ? null : (option, q) => matches(`${option.label} ${option.note ?? ''}`, q)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      autoHighlight
    >
      <Combobox.InputGroup className="relative">
        <Combobox.Input
          id={props.id}
          placeholder={t('form.searchToChoose')}
          aria-required={props.required || undefined}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          className="field pr-15 coarse:pr-23"
        />
        <div className="absolute inset-y-0 right-0 flex">
          <Combobox.Clear aria-label={t('form.clear', { field: props.label })} className={BUTTON}>
            <X aria-hidden size={15} />
          </Combobox.Clear>
          <Combobox.Trigger aria-label={t('form.open', { field: props.label })} className={BUTTON}>
            <ChevronDown aria-hidden size={16} />
          </Combobox.Trigger>
        </div>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner className="z-60" sideOffset={4}>
          <Combobox.Popup className="popup w-(--anchor-width) max-w-(--available-width)">
            <Combobox.Empty className="empty:hidden">
              <p className="px-2 py-3 text-sm text-soft">{loading ? t('common.loading') : t('form.nothingFound')}</p>
            </Combobox.Empty>
            <Combobox.List>
              {(option: ComboOption) => (
                <Combobox.Item key={option.value} value={option} className="item py-1">
                  <span className="flex-1">
                    {option.label}
                    {option.note && <span className="block text-xs text-soft">{option.note}</span>}
                  </span>
                  <Combobox.ItemIndicator>
                    <Check aria-hidden size={15} className="text-brand" />
                  </Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
