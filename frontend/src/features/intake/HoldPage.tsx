/** A held row: why it waits, what it says beside what it may double, and what may be decided. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { resource } from '@/api/resource';
import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { cn } from '@/ui/cn';
import { type AnyFields, empty } from '@/ui/fields/kind';
import { Named } from '@/ui/fields/reference';
import { Notice } from '@/ui/form/Notice';
import { PageHead, Sheet } from '@/ui/Page';
import { Moves } from '@/ui/record/Moves';
import { Failed } from '@/ui/States';
import { SampleTag, Status } from '@/ui/Status';
import { TOUCHED } from './HoldSteps';
import { Why } from './holdColumns';
import { holds } from './intake';

type Values = Record<string, unknown> & { id: string };

const activities = resource('activities');

/** `fields`: those of an activity, in their order. */
export function HoldPage({ id, fields }: { id: string; fields: AnyFields }) {
  const t = useT();
  const { data: hold } = useSuspenseQuery(holds.one(id));
  const twin = typeof hold.params.other === 'string' ? hold.params.other : undefined;
  const other = useQuery({ ...activities.one(twin ?? ''), enabled: twin !== undefined });
  const title = hold.activity?.title ?? t('intake.held');
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: t('intake.name'), to: '/intake' },
          { label: t('intake.holds'), to: '/intake/holds' },
          { label: title },
        ]}
        beside={
          <>
            <Status group="hold_status" value={hold.status} />
            {hold.activity?.sample && <SampleTag />}
          </>
        }
        actions={<Moves resource={holds} record={hold} touched={TOUCHED} />}
      >
        <p className="mb-3 flex flex-wrap gap-x-4 text-soft">
          <strong className="font-semibold text-ink">
            <Why hold={hold} />
          </strong>
          <Named kind="unit" id={hold.unit_id} />
          <span>{t('intake.heldAt', { at: instant(hold.created_at) })}</span>
        </p>
      </PageHead>
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-6 print:px-0">
        {hold.reason && <Notice>{t('intake.decided', { reason: hold.reason })}</Notice>}
        {other.error && <Failed error={other.error} retry={() => void other.refetch()} />}
        {hold.activity && (
          <Sheet className="overflow-x-auto">
            <Sides fields={fields} mine={hold.activity as Values} other={other.data as Values | undefined} />
          </Sheet>
        )}
      </div>
    </>
  );
}

/** Two records field by field; where they differ, both are marked. Alone: the record's own fields. */
function Sides({ fields, mine, other }: { fields: AnyFields; mine: Values; other: Values | undefined }) {
  const t = useT();
  const told = Object.entries(fields).filter(([name]) => !empty(mine[name]) || !empty(other?.[name]));
  const sides = other ? [mine, other] : [mine];
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t('intake.sides')}</caption>
      <thead>
        <tr className="border-b border-line bg-sunken text-left text-sm text-soft">
          <th scope="col" className="w-[26%] px-3 py-2 md:w-50 md:pl-5">
            {t('intake.field')}
          </th>
          {sides.map((side, place) => (
            <th key={side.id} scope="col" className="px-3 py-2">
              <Link to="/activities/$id" params={{ id: side.id }} className="link">
                {t(place === 0 ? 'intake.thisOne' : 'intake.otherOne')}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map(([name, { label, kind }]) => {
          const differs = other !== undefined && JSON.stringify(mine[name]) !== JSON.stringify(other[name]);
          return (
            <tr key={name} className="border-b border-line align-top last:border-0">
              <th scope="row" className="px-3 py-1.5 text-left font-normal text-soft md:pl-5">
                {t(label)}
                {differs && <span className="sr-only">{` (${t('intake.differs')})`}</span>}
              </th>
              {sides.map((side) => (
                <td
                  key={side.id}
                  className={cn('px-3 py-1.5 break-words', differs && 'bg-waiting-wash font-semibold text-waiting-ink')}
                >
                  <kind.Show value={side[name]} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
