/** Creating or editing one object beside what is being read: draft, faults, a lost race, the answer. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { Tagged } from '@/api/client';
import type { Name, One, Resource } from '@/api/resource';
import type { Label } from '@/i18n/t';
import type { AnyFields } from '../fields/kind';

export interface RecordDrawerProps<N extends Name> {
  resource: Resource<N>;
  fields: AnyFields;
  /** What the drawer is called, as "Tạo chiến dịch". */
  title: Label;
  onClose: () => void;
  /** What is edited; none: something new. */
  record?: Tagged<One<N>> | undefined;
  /** What something new starts with. */
  initial?: Record<string, unknown> | undefined;
  onSaved: (saved: Tagged<One<N>>) => void;
}

/** Any resource: inside the form one kind stands for all. */
export type FormProps = RecordDrawerProps<'campaigns'>;

const Form = lazy(() => import('./RecordForm')); // with its libraries: nobody needs them to read

export function RecordDrawer<N extends Name>({ open, ...props }: RecordDrawerProps<N> & { open: boolean }) {
  const Any = Form as unknown as ComponentType<RecordDrawerProps<N>>;
  return <Suspense>{open && <Any {...props} />}</Suspense>;
}
