import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useT } from '@/i18n/t';
import type { ControlProps } from './kind';

export interface Option {
  value: string;
  label: string;
}

export default function SelectInput({ options, ...props }: ControlProps<string | null> & { options: Option[] }) {
  const t = useT();
  return (
    <Select.Root items={options} value={props.value} onValueChange={(next) => props.onChange(next)}>
      <Select.Trigger
        id={props.id}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        className="field flex items-center justify-between gap-2 text-left"
      >
        <Select.Value>
          {(value: string | null) => options.find((one) => one.value === value)?.label ?? t('form.choose')}
        </Select.Value>
        <Select.Icon>
          <ChevronDown aria-hidden size={16} className="text-soft" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="z-60" alignItemWithTrigger={false} sideOffset={4}>
          <Select.Popup className="popup min-w-(--anchor-width)">
            <Select.List>
              {options.map((one) => (
                <Select.Item key={one.value} value={one.value} className="item">
                  <Select.ItemText className="flex-1">{one.label}</Select.ItemText>
                  <Select.ItemIndicator>
                    <Check aria-hidden size={15} className="text-brand" />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
