import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  id?: string | undefined;
}

export function Checkbox({ checked, onChange, children, id }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is Base UI's, with a hidden input inside
    <label className="flex min-h-7 items-start gap-2 py-1 leading-5 coarse:min-h-11 coarse:items-center">
      <Base.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        className="flex mt-px size-4.5 shrink-0 items-center justify-center rounded-sm border border-edge bg-sheet data-checked:border-brand data-checked:bg-brand coarse:size-6"
      >
        <Base.Indicator>
          <Check aria-hidden size={14} strokeWidth={3} className="text-white" />
        </Base.Indicator>
      </Base.Root>
      {children}
    </label>
  );
}
