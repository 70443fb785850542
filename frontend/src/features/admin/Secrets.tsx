import { instant } from '@/i18n/format';
import { useT } from '@/i18n/t';
import { Sheet } from '@/ui/Page';
import type { System } from './admin';

/** The live secrets of a system by their age; what they are is stored nowhere. */
export function Secrets({ system }: { system: Pick<System, 'secrets'> }) {
  const t = useT();
  return (
    <Sheet className="p-5">
      <h2 className="mb-2 font-semibold">{t('admin.secrets')}</h2>
      <ul className="divide-y divide-line">
        {system.secrets.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-3 py-1.5">
            <span>
              {one.created_at ? t('admin.secretSince', { at: instant(one.created_at) }) : t('admin.secretUnknown')}
            </span>
            <code className="ml-auto text-sm text-soft">{one.id}</code>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
