import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { nameOf, type Referable } from '@/api/names';
import type { Kind } from './kind';

const ReferenceInput = lazy(() => import('./ReferenceInput')); // a combobox, which reading does not need

/** The name of an object that is only known by its id. */
export function useName(kind: Referable, id: string | null | undefined): string | undefined {
  return useQuery({ ...nameOf(kind, id ?? ''), enabled: Boolean(id) }).data;
}

export function Named({ kind, id }: { kind: Referable; id: string | null | undefined }) {
  const name = useName(kind, id);
  return id ? <span title={name}>{name ?? '…'}</span> : '–';
}

/** One unit or programme, found by its name or code. */
export function reference(kind: Referable): Kind<string | null> {
  return {
    blank: null,
    Control: (props) => <ReferenceInput {...props} kind={kind} />,
    Show: ({ value }) => <Named kind={kind} id={value} />,
  };
}
