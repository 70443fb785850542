import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

/** The classes of a button, for a link that should look like one. */
export function buttonClass(look: ButtonLook = 'secondary', className?: string): string {
  return cn('button', `button-${look}`, className);
}

interface Props extends ComponentProps<'button'> {
  look?: ButtonLook | undefined;
  icon?: LucideIcon | undefined;
  /** Waiting for an answer: keeps its place and its width, takes no second click. */
  busy?: boolean | undefined;
  children?: ReactNode;
}

export function Button({ look = 'secondary', icon: Icon, busy = false, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass(look, className)}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden size={16} strokeWidth={2} />}
      {children}
    </button>
  );
}

interface IconProps extends Omit<Props, 'children' | 'icon'> {
  icon: LucideIcon;
  /** What it does: read aloud, and shown when pointed at. */
  label: string;
}

export function IconButton({ icon: Icon, label, look = 'quiet', className, ...rest }: IconProps) {
  return (
    <Button {...rest} look={look} aria-label={label} title={label} className={cn('button-square', className)}>
      <Icon aria-hidden size={16} className="shrink-0 coarse:size-5" />
    </Button>
  );
}

export function Spinner() {
  return (
    <span
      aria-hidden
      className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent opacity-80"
    />
  );
}
