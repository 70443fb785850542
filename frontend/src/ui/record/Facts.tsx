import type { ReactNode } from 'react';
import { useT } from '@/i18n/t';
import type { AnyFields } from '../fields/kind';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Names and values of one object, in the order of its form; `more` comes after. */
export function Facts({ fields, record, more = [] }: { fields: AnyFields; record: object; more?: Fact[] }) {
  const t = useT();
  const values = record as Record<string, unknown>;
  const own = Object.entries(fields).map(
    ([
      name,
      {
        label,
        kind: { Show },
      },
    ]) => ({
      label: t(label),
      value: <Show value={values[name]} />,
    }),
  );
  return <FactList facts={[...own, ...more]} />;
}

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,12rem)_1fr]">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="-mt-2.5 min-w-0 sm:mt-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
