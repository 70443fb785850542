import { useSuspenseQuery } from '@tanstack/react-query';
import { day, instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Notice } from '@/ui/form/Notice';
import { PageHead, Sheet } from '@/ui/Page';
import { Facts } from '@/ui/record/Facts';
import { Moves } from '@/ui/record/Moves';
import { SampleTag, Status } from '@/ui/Status';
import { Passage } from './Passage';
import { reorganisations } from './search';

/** What one side has prepared, for the other to read and confirm; or what was confirmed. */
export function ReorganisationPage({ id }: { id: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(reorganisations.one(id));
  const title = `${t.label('reorganisation_kind', data.kind)}, ${day(data.effective_on)}`;
  const prepared = data.status === 'prepared';
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { label: t('units.name'), to: '/units' },
          { label: t('reorganisations.name'), to: '/reorganisations' },
          { label: title },
        ]}
        beside={
          <>
            <Status group="reorganisation_status" value={data.status} />
            {data.sample && <SampleTag />}
          </>
        }
        actions={<Moves resource={reorganisations} record={data} touched={[['units']]} />}
      />
      <div className="flex max-w-5xl flex-col gap-4 px-4 pb-8 md:px-6 print:px-0">
        {prepared && (
          <Notice>{t(data.may?.includes('confirmation') ? 'reorganisations.yours' : 'reorganisations.waits')}</Notice>
        )}
        <Sheet className="p-5">
          <h2 className="mb-3 font-semibold">{t('reorganisations.passing')}</h2>
          <Passage of={data} />
        </Sheet>
        <Sheet className="p-5">
          <Facts
            fields={{}}
            record={data}
            more={[
              { label: t('reorganisations.basis'), value: data.legal_basis },
              { label: t('reorganisations.day'), value: day(data.effective_on) },
              { label: t('record.createdAt'), value: instant(data.created_at) },
              { label: t('record.updatedAt'), value: instant(data.updated_at) },
            ]}
          />
        </Sheet>
      </div>
    </>
  );
}
