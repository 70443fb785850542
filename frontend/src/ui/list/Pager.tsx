import { useT } from '@/i18n/t';
import { Button } from '../Button';

interface Props {
  loaded: number;
  total: number | undefined;
  more: boolean;
  busy: boolean;
  onMore: () => void;
}

/** Where one is in a list without page numbers: how many are here, of how many, and the way on. */
export function Pager({ loaded, total, more, busy, onMore }: Props) {
  const t = useT();
  return (
    <div className="flex min-h-10 items-center gap-3 px-4 text-sm text-soft md:px-6">
      <p role="status">{total === undefined ? t('list.loaded', { n: loaded }) : t('list.of', { loaded, n: total })}</p>
      {more && (
        <Button look="quiet" busy={busy} onClick={onMore} className="print-hide">
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}
