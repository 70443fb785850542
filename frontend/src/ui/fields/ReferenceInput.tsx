import { useState } from 'react';
import type { Referable } from '@/api/names';
import { ComboboxInput } from './ComboboxInput';
import type { ControlProps } from './kind';
import { useName } from './reference';
import { useReferences } from './references';

export default function ReferenceInput({ kind, ...props }: ControlProps<string | null> & { kind: Referable }) {
  const [q, setQ] = useState('');
  const { options, loading } = useReferences(kind, q);
  const name = useName(kind, props.value);
  const chosen = props.value ? { value: props.value, label: name ?? '…' } : null;
  return <ComboboxInput {...props} chosen={chosen} options={options} loading={loading} onSearch={setQ} />;
}
