/** Short news that has no other place; gone after a while, never an error that has to be read. */
import { CheckCircle2, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useT } from '@/i18n/t';
import { IconButton } from './Button';

const STAY = 6_000; // milliseconds

interface Toast {
  id: number;
  text: string;
}

let shown: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]) {
  shown = next;
  for (const listener of listeners) listener();
}

export function toast(text: string): void {
  become([...shown.slice(-2), { id: ++count, text }]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function ToastRegion() {
  const t = useT();
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div
      role="status"
      aria-label={t('common.news')}
      className="print-hide pointer-events-none fixed inset-x-0 bottom-16 z-60 flex flex-col items-center gap-2 px-4 md:bottom-6"
    >
      {toasts.map((one) => (
        <Shown key={one.id} toast={one} />
      ))}
    </div>
  );
}

function Shown({ toast: one }: { toast: Toast }) {
  const t = useT();
  const end = () => become(shown.filter((other) => other.id !== one.id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each toast
  useEffect(() => {
    const timer = setTimeout(end, STAY);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="pointer-events-auto flex max-w-md items-center gap-2 rounded-lg bg-ink py-1 pr-1 pl-3 text-white shadow-float">
      <CheckCircle2 aria-hidden size={16} />
      <p className="py-1">{one.text}</p>
      <IconButton
        icon={X}
        label={t('common.close')}
        className="text-white hover:bg-white/15 hover:text-white"
        onClick={end}
      />
    </div>
  );
}
