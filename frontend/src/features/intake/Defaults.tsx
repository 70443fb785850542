import { useMutation, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { api } from '@/api/client';
import { download } from '@/api/download';
import { codes, programmes } from '@/api/queries';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import type { Asked } from './sending';

interface Props {
  asked: Asked;
  onAsked: (patch: Partial<Asked>) => void;
}

/** What rows take that do not say it themselves, and the template of the kind that is chosen. */
export function Defaults({ asked, onAsked }: Props) {
  const t = useT();
  const kinds = useQuery(codes('kinds')).data ?? [];
  const active = useQuery(programmes.some({ status: ['active'] })).data?.items ?? [];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm text-soft">{t('intake.forRows')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Choice
          label={t('intake.programmeOfRows')}
          value={asked.programme}
          onChange={(programme) => onAsked({ programme })}
        >
          {active.flatMap(({ id, code, title }) =>
            code ? (
              <option key={id} value={code} title={title}>
                {code}
              </option>
            ) : (
              []
            ),
          )}
        </Choice>
        <Choice label={t('intake.kindOfRows')} value={asked.kind} onChange={(kind) => onAsked({ kind })}>
          {kinds.map((one) => (
            <option key={one.code} value={one.code}>
              {one[t.language]}
            </option>
          ))}
        </Choice>
      </div>
      <Templates kind={asked.kind} />
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const t = useT();
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
        className="field truncate"
      >
        <option value="">{t('intake.noChoice')}</option>
        {children}
      </select>
    </div>
  );
}

function Templates({ kind }: { kind: string | null }) {
  const t = useT();
  const take = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      download(
        api.GET('/api/v1/intake/templates/{kind}', {
          params: { path: { kind: kind ?? '' }, query: { format } },
          parseAs: 'blob',
        }),
      ),
  });
  if (!kind) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        icon={Download}
        busy={take.isPending}
        title={t('intake.templateText')}
        onClick={() => take.mutate('xlsx')}
      >
        {t('intake.template')}
      </Button>
      <Button look="quiet" onClick={() => take.mutate('csv')}>
        {t('intake.templateCsv')}
      </Button>
    </div>
  );
}
