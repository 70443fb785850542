import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '@/i18n/t';
import { buttonClass } from './Button';
import { Empty } from './States';

/** An address that leads nowhere. */
export function NotFound() {
  const t = useT();
  useEffect(() => {
    document.title = `${t('problem.noPage')} · ${t('app.name')}`;
  }, [t]);
  return (
    <Empty page icon={SearchX} title={t('problem.noPage')} text={t('problem.noPageText')}>
      <Link to="/" className={buttonClass('primary')}>
        {t('problem.home')}
      </Link>
    </Empty>
  );
}
