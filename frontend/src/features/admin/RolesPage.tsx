import { useSuspenseQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useT } from '@/i18n/t';
import { PageHead, Sheet } from '@/ui/Page';
import { Sections } from '@/ui/Sections';
import { type Granted, ROLES, roles, SECTIONS } from './admin';

/** Which role may do what, where: the table that the program itself reads. */
export function RolesPage() {
  const t = useT();
  const { data } = useSuspenseQuery(roles);
  return (
    <>
      <PageHead title={t('admin.name')}>
        <Sections label="admin.room" sections={SECTIONS} />
        <p className="mt-2 max-w-prose text-soft">{t('admin.rolesText')}</p>
      </PageHead>
      <div className="px-4 pt-1 pb-8 md:px-6 print:px-0">
        <Sheet className="overflow-hidden">
          <div className="print-plain overflow-x-auto" tabIndex={0} role="region" aria-label={t('admin.roles')}>
            <table className="w-full min-w-240 border-collapse text-sm">
              <caption className="sr-only">{t('admin.roles')}</caption>
              <thead className="bg-sunken">
                <tr>
                  <th scope="col" className="sticky left-0 bg-sunken px-4 py-2 text-left font-semibold text-soft">
                    {t('admin.permission')}
                  </th>
                  {ROLES.map((role) => (
                    <th key={role} scope="col" className="px-3 py-2 text-left font-semibold text-soft">
                      {t.label('role', role)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.map((one) => (
                  <Row key={one.permission} granted={one} />
                ))}
              </tbody>
            </table>
          </div>
        </Sheet>
      </div>
    </>
  );
}

function Row({ granted: { permission, roles: held } }: { granted: Granted }) {
  const t = useT();
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="sticky left-0 bg-sheet px-4 py-1.5 text-left font-medium">
        {t.label('permission', permission.replace(':', '_'))}
        <code className="block text-2xs font-normal text-soft">{permission}</code>
      </th>
      {ROLES.map((role) => (
        <td key={role} className="px-3 py-1.5">
          {held[role]?.map((scope, place) => (
            <Fragment key={scope}>
              {place > 0 && <br />}
              {t.label('scope', scope)}
            </Fragment>
          ))}
        </td>
      ))}
    </tr>
  );
}
