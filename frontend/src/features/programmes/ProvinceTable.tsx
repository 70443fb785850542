import { Link } from '@tanstack/react-router';
import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { ISLANDS } from '@/ui/map/places';
import { Status } from '@/ui/Status';
import { short } from './programmes';
import type { Row } from './provinces';
import { placeOf } from './search';

/** The same as the map, to be read, sorted by name, and printed. */
export function ProvinceTable({ rows, caption }: { rows: Row[]; caption: string }) {
  const t = useT();
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 bg-sunken text-sm text-soft print:static">
        <tr>
          {(['map.province', 'map.programmes', 'map.status', 'programmes.period'] as const).map((label) => (
            <th key={label} scope="col" className="border-b border-line px-3 py-1.5 font-semibold">
              {t(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ province, programmes }) => (
          <tr key={province.id} className="border-b border-line align-top">
            <th scope="row" className="px-3 py-1.5 font-normal">
              {t.language === 'vi' ? province.name : province.name_en}
              <Islands code={province.gso_code} />
            </th>
            {programmes.length === 0 ? (
              <td colSpan={3} className="px-3 py-1.5 text-soft">
                {t('map.missing')}
              </td>
            ) : (
              <>
                <td className="px-3 py-1.5">
                  {programmes.map((one) => (
                    <Link
                      key={one.id}
                      to={placeOf(one)}
                      title={one.title}
                      className="block font-medium text-brand-deep coarse:py-2.5 underline-offset-2 hover:underline"
                    >
                      {short(one)}
                    </Link>
                  ))}
                </td>
                <td className="px-3 py-1.5">
                  {programmes.map((one) => (
                    <span key={one.id} className="block">
                      <Status group="programme_status" value={one.status} />
                    </span>
                  ))}
                </td>
                <td className="px-3 py-1.5 whitespace-nowrap">
                  {programmes.map((one) => (
                    <span key={one.id} className="block">{`${day(one.starts_on)} – ${day(one.ends_on)}`}</span>
                  ))}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Islands({ code }: { code: string }) {
  const t = useT();
  const own = ISLANDS.find(({ of }) => of === code);
  return own ? <span className="block text-sm text-soft">{`${t('map.archipelago')} ${t(own.name)}`}</span> : null;
}
