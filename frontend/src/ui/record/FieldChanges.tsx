import type { Change } from '@/api/resource';
import { useT } from '@/i18n/t';
import type { AnyFields } from '../fields/kind';
import { Value } from './Value';

interface Props {
  changes: Change['fields'];
  /** How values of known fields are shown; others as they are. */
  fields?: AnyFields;
  /** There was nothing before. */
  fresh?: boolean;
}

/** Field by field: what it was, what it is. */
export function FieldChanges({ changes, fields = {}, fresh = false }: Props) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1 flex flex-col gap-0.5 text-sm">
      {changes.map(({ name, label, before, after }) => (
        <div key={name} className="flex flex-wrap gap-x-1.5">
          <dt className="text-soft">{`${label}:`}</dt>
          <dd className="min-w-0">
            {!fresh && (
              <>
                <del className="text-soft">
                  <span className="sr-only">{t('record.before')}</span>
                  <Shown fields={fields} name={name} value={before} />
                </del>
                <span aria-hidden>{' → '}</span>
              </>
            )}
            <ins className="no-underline">
              {!fresh && <span className="sr-only">{t('record.after')}</span>}
              <Shown fields={fields} name={name} value={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Names of other objects come with the change; the rest is shown as its form shows it. */
function Shown({ fields, name, value }: { fields: AnyFields; name: string; value: unknown }) {
  const Show = fields[name]?.kind.Show;
  const named = typeof value === 'object' && value !== null && 'name' in value;
  return Show && value !== null && !named ? <Show value={value} /> : <Value value={value} />;
}
