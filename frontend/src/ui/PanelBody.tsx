import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';

interface Props {
  anchor: RefObject<HTMLButtonElement | null>;
  label: string;
  onClose: (event?: Event) => void;
  children: ReactNode;
}

export default function PanelBody({ anchor, label, onClose, children }: Props) {
  return (
    <Popover.Root open onOpenChange={(open, { event }) => !open && onClose(event)}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={4} align="start" className="z-60">
          <Popover.Popup aria-label={label} finalFocus={anchor} className="popup flex flex-col gap-1 p-3">
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
