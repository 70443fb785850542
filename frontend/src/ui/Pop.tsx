/** Buttons that open something: a panel or a menu, whose code comes when it is first wanted. */
import { cloneElement, lazy, type ReactElement, type ReactNode, type Ref, Suspense, useRef, useState } from 'react';
import type { MenuEntry } from './MenuBody';

const loadPanel = () => import('./PanelBody');
const loadMenu = () => import('./MenuBody');
const PanelBody = lazy(loadPanel);
const MenuBody = lazy(loadMenu);

interface TriggerProps {
  ref?: Ref<HTMLButtonElement>;
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
}

/** A Button or IconButton. */
type Trigger = ReactElement<TriggerProps & React.AriaAttributes>;

function useOpener(trigger: Trigger, popup: 'dialog' | 'menu', load: () => Promise<unknown>) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const button = cloneElement(trigger, {
    ref: anchor,
    'aria-haspopup': popup,
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
  });
  /** What the panel says of a press outside of it; one on the button is the button's own affair. */
  const close = (event?: globalThis.Event) => {
    if (!(event?.target instanceof Node && anchor.current?.contains(event.target))) setOpen(false);
  };
  return { open, button, anchor, close };
}

/** A panel below its button, named by `label`. */
export function Panel({ trigger, label, children }: { trigger: Trigger; label: string; children: ReactNode }) {
  const { open, button, anchor, close } = useOpener(trigger, 'dialog', loadPanel);
  return (
    <>
      {button}
      <Suspense>
        {open && (
          <PanelBody anchor={anchor} label={label} onClose={close}>
            {children}
          </PanelBody>
        )}
      </Suspense>
    </>
  );
}

interface MenuProps {
  trigger: Trigger;
  /** Above the entries. */
  head?: ReactNode;
  entries: MenuEntry[];
}

export function Menu({ trigger, head, entries }: MenuProps) {
  const { open, button, anchor, close } = useOpener(trigger, 'menu', loadMenu);
  return (
    <>
      {button}
      <Suspense>{open && <MenuBody anchor={anchor} head={head} entries={entries} onClose={close} />}</Suspense>
    </>
  );
}
