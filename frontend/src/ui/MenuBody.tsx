import { Menu } from '@base-ui/react/menu';
import { Link } from '@tanstack/react-router';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { cn } from './cn';
import { Kbd } from './Kbd';

interface Choice {
  label: string;
  checked: boolean;
  /** Cannot be changed. */
  fixed?: boolean;
  onChange: (checked: boolean) => void;
}

export type MenuEntry =
  | { label: string; icon?: LucideIcon; keys?: string; grave?: boolean; act: () => void }
  | { label: string; icon?: LucideIcon; to: string }
  | Choice;

interface Props {
  anchor: RefObject<HTMLButtonElement | null>;
  head: ReactNode;
  entries: MenuEntry[];
  onClose: (event?: Event) => void;
}

export default function MenuBody({ anchor, head, entries, onClose }: Props) {
  return (
    <Menu.Root open onOpenChange={(open, { event }) => !open && onClose(event)}>
      <Menu.Portal>
        <section aria-label={anchor.current?.ariaLabel ?? anchor.current?.textContent ?? undefined}>
          <Menu.Positioner anchor={anchor} sideOffset={4} align="end" className="z-60 outline-none">
            <Menu.Popup finalFocus={anchor} className="popup">
              {head && <div className="mb-1 border-b border-line px-2 pt-1 pb-2">{head}</div>}
              {entries.map((entry) => (
                <Entry key={entry.label} entry={entry} />
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </section>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ('checked' in entry) return <CheckEntry {...entry} />;
  const Icon = entry.icon;
  const face = (
    <>
      {Icon && <Icon aria-hidden size={16} className="text-soft" />}
      <span className="flex-1">{entry.label}</span>
      {'keys' in entry && entry.keys && <Kbd keys={entry.keys} />}
    </>
  );
  if ('to' in entry) {
    return (
      <Menu.Item className="item" render={<Link to={entry.to} />}>
        {face}
      </Menu.Item>
    );
  }
  return (
    <Menu.Item className={cn('item', entry.grave && 'text-alarm-ink')} onClick={entry.act}>
      {face}
    </Menu.Item>
  );
}

function CheckEntry({ label, checked, fixed, onChange }: Choice) {
  return (
    <Menu.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      disabled={fixed ?? false}
      closeOnClick={false}
      className="item"
    >
      <span className="flex size-4 items-center justify-center rounded-sm border border-edge">
        <Menu.CheckboxItemIndicator>
          <Check aria-hidden size={13} strokeWidth={3} className="text-brand" />
        </Menu.CheckboxItemIndicator>
      </span>
      {label}
    </Menu.CheckboxItem>
  );
}
