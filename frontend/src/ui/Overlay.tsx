import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useT } from '@/i18n/t';
import { IconButton } from './Button';
import { cn } from './cn';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  children: ReactNode;
  /** Stands below, whatever is scrolled. */
  footer?: ReactNode;
  /** What gets the focus first; the first field by default. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** An answer is needed: no click beside it and no cross ends it. */
  firm?: boolean | undefined;
  wide?: boolean | undefined;
}

/** The first control of the body rather than the cross above it. */
function firstField(): HTMLElement | true {
  const body = document.querySelector('[role="dialog"] [data-overlay-body]');
  return body?.querySelector<HTMLElement>('input, textarea, select, button, a') ?? true;
}

const BACKDROP =
  'fixed inset-0 z-40 bg-ink/35 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

function Frame({ title, description, children, footer, firm }: Omit<Props, 'open' | 'onClose'>) {
  const t = useT();
  return (
    <>
      <header className="flex items-start gap-3 border-b border-line px-5 py-3.5">
        <div className="min-w-0 flex-1">
          <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
          {description && <Dialog.Description className="text-sm text-soft">{description}</Dialog.Description>}
        </div>
        {!firm && <Dialog.Close render={<IconButton icon={X} label={t('common.close')} className="-mr-2" />} />}
      </header>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
        data-overlay-body
        tabIndex={0}
        role="group"
        aria-label={title}
      >
        {children}
      </div>
      {footer && <footer className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3">{footer}</footer>}
    </>
  );
}

function Root({ open, onClose, firm, children }: Pick<Props, 'open' | 'onClose' | 'firm' | 'children'>) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={firm ?? false}>
      <Dialog.Portal className="print-hide">
        <Dialog.Backdrop className={BACKDROP} />
        {children}
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** From the right, 480 px; the whole screen on a phone. For creating and editing beside what is being read. */
export function Drawer({ initialFocus, wide, ...props }: Props) {
  return (
    <Root {...props}>
      <Dialog.Popup
        initialFocus={initialFocus ?? firstField}
        className={cn(
          'fixed inset-y-0 right-0 z-50 flex w-full flex-col bg-sheet shadow-float outline-none',
          'transition-transform duration-100 data-ending-style:translate-x-8 data-starting-style:translate-x-8',
          wide ? 'md:max-w-3xl' : 'md:max-w-120',
        )}
      >
        <Frame {...props} />
      </Dialog.Popup>
    </Root>
  );
}

/** In the middle; from below on a phone. For one question or one choice. */
export function Modal({ initialFocus, wide, ...props }: Props) {
  return (
    <Root {...props}>
      <Dialog.Popup
        initialFocus={initialFocus ?? firstField}
        className={cn(
          'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-xl bg-sheet shadow-float outline-none',
          'md:inset-x-auto md:top-[12dvh] md:bottom-auto md:left-1/2 md:max-h-[76dvh] md:-translate-x-1/2 md:rounded-xl',
          'transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0',
          wide ? 'md:w-208 md:max-w-[94vw]' : 'md:w-120',
        )}
      >
        <Frame {...props} />
      </Dialog.Popup>
    </Root>
  );
}
