import { day } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Named } from '@/ui/fields/reference';
import { Passage } from './Passage';
import type { Preview } from './units';

type Life = Preview['before'][number];

/** What a trial says: who passes what to whom, and each unit's life before and after. */
export function Changes({ preview }: { preview: Preview }) {
  const t = useT();
  const after = new Map(preview.after.map((life) => [life.id, life]));
  return (
    <>
      <Passage of={preview} />
      <table className="mt-4 w-full text-left">
        <caption className="sr-only">{t('reorganisations.lives')}</caption>
        <thead className="text-sm text-soft">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 pr-3 font-semibold">
              {t('reorganisations.unit')}
            </th>
            <th scope="col" className="py-1 pr-3 font-semibold">
              {t('units.before')}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {t('units.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.before.map((life) => (
            <tr key={life.id} className="border-b border-line align-top">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                <Named kind="unit" id={life.id} />
              </th>
              <td className="py-1.5 pr-3 whitespace-nowrap text-soft">{lived(life, t('units.now'))}</td>
              <td className="py-1.5 whitespace-nowrap">
                <After before={life} after={after.get(life.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function lived({ started_on, ended_on }: Life, now: string): string {
  return `${day(started_on)} – ${ended_on ? day(ended_on) : now}`;
}

function After({ before, after }: { before: Life; after: Life | undefined }) {
  const t = useT();
  if (!after || after.ended_on === before.ended_on)
    return <span className="text-soft">{t('reorganisations.same')}</span>;
  return (
    <strong className="font-semibold text-alarm-ink">
      {t('reorganisations.ends', { day: after.ended_on ? day(after.ended_on) : '–' })}
    </strong>
  );
}
