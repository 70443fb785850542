import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useT } from '@/i18n/t';

const SLOW = 1_000; // milliseconds after which somebody asks whether anything happens

/** A line under the head for what takes longer than a second. */
export function Progress() {
  const t = useT();
  const busy =
    useIsFetching() + useIsMutating() + Number(useRouterState({ select: (s) => s.status === 'pending' })) > 0;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(setSlow, SLOW, true);
    return () => clearTimeout(timer);
  }, [busy]);
  return (
    <div role="status" className="print-hide relative h-0">
      {slow && (
        <>
          <span className="sr-only">{t('common.working')}</span>
          <span aria-hidden className="absolute inset-x-0 top-0 z-30 block h-0.5 overflow-hidden bg-brand-wash">
            <span className="block h-full w-1/4 animate-slide bg-brand" />
          </span>
        </>
      )}
    </div>
  );
}
