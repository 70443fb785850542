import { Wifi, WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '@/i18n/t';
import { ask, seen, useReach } from '@/lib/online';
import { Button } from '@/ui/Button';

const STAY = 4_000; // milliseconds that "it is back" is shown

/** The server cannot be reached, or can again. What was typed stays; what is shown may be old. */
export function Banner() {
  const t = useT();
  const reach = useReach();
  useEffect(() => {
    if (reach !== 'back') return;
    const timer = setTimeout(seen, STAY);
    return () => clearTimeout(timer);
  }, [reach]);
  return (
    <div role="status" className="print-hide">
      {reach === 'away' && (
        <p className="flex items-center gap-2 bg-waiting-wash px-4 py-1.5 text-sm text-waiting-ink md:px-6">
          <WifiOff aria-hidden size={15} />
          <span className="flex-1">{t('connection.away')}</span>
          <Button look="quiet" className="h-7 text-waiting-ink" onClick={() => void ask()}>
            {t('connection.ask')}
          </Button>
        </p>
      )}
      {reach === 'back' && (
        <p className="flex items-center gap-2 bg-done-wash px-4 py-1.5 text-sm text-done-ink md:px-6">
          <Wifi aria-hidden size={15} />
          {t('connection.back')}
        </p>
      )}
    </div>
  );
}
