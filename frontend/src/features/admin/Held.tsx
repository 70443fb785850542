import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import { Sheet } from '@/ui/Page';
import { Loading } from '@/ui/Skeleton';
import { Failed } from '@/ui/States';
import { memberships, placeOfMembership } from './admin';

/** The roles of one account, past and future ones too. */
export function Held({ principal }: { principal: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(memberships.some({ principal_id: [principal] }));
  return (
    <Sheet className="p-5">
      <h2 className="mb-2 font-semibold">{t('admin.memberships')}</h2>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.items.length === 0 && <p className="text-soft">{t('admin.noRoles')}</p>}
      <ul className="divide-y divide-line">
        {data?.items.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-3 py-1.5">
            <Link to={placeOfMembership(one)} className="link coarse:py-2">
              {t.label('role', one.role)}
            </Link>
            {one.unit_id && <Named kind="unit" id={one.unit_id} />}
            <span className="ml-auto text-soft">
              {`${day(one.starts_on)} – ${one.ends_on ? day(one.ends_on) : '…'}`}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
