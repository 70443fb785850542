import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export interface Tab<V extends string> {
  value: V;
  label: string;
  body: ReactNode;
}

interface Props<V extends string> {
  tabs: Tab<V>[];
  value: V;
  /** The address holds which tab is open; this asks for another. */
  onChange: (value: V) => void;
}

export function Tabs<V extends string>({ tabs, value, onChange }: Props<V>) {
  return (
    <Base.Root value={value} onValueChange={(next: V) => onChange(next)}>
      <Base.List className="print-hide relative flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-9 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-soft hover:text-ink data-active:border-brand data-active:text-brand-deep coarse:h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4 outline-none">
          {tab.body}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
