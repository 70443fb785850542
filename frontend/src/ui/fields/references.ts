import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { me } from '@/api/me';
import { nameOf, type Referable } from '@/api/names';
import { programmes, searchEverywhere, serviceAccounts, sources, users } from '@/api/queries';
import { matches } from '@/i18n/fold';
import type { ComboOption } from './ComboboxInput';

interface Offered {
  options: ComboOption[];
  loading: boolean;
}

const SEARCHED = new Set<Referable>(['unit', 'programme', 'campaign']); // by the one box of the API

/** What is offered before anything was typed: my own units, the programmes that take activities. */
function useSuggestions(kind: Referable): ComboOption[] {
  const mine = useQuery({ ...me, enabled: kind === 'unit' });
  const active = useQuery({ ...programmes.some({ status: ['active'] }), enabled: kind === 'programme' });
  if (kind === 'unit') {
    const held = (mine.data?.memberships ?? []).flatMap(({ unit }) => unit ?? []);
    return held.map(({ id, name, code }) => ({ value: id, label: name, note: code }));
  }
  return (active.data?.items ?? []).map(({ id, title, code }) => ({ value: id, label: title, note: code }));
}

/** Units, programmes, campaigns: suggestions, or what /search finds (tones ignored, units of all days). */
function useSearched(kind: Referable, asked: string): Offered {
  const suggested = useSuggestions(kind);
  const found = useQuery({ ...searchEverywhere(asked), enabled: SEARCHED.has(kind) && asked.length > 1 });
  if (asked.length < 2) return { options: suggested, loading: false };
  const hits = (found.data ?? []).filter((one) => one.kind === kind);
  return {
    options: hits.map(({ id, title, code }) => ({ value: id, label: title, note: code })),
    loading: found.isPending,
  };
}

/** Sources, each with the unit that it belongs to: their own names repeat. */
function useSources(enabled: boolean, asked: string): Offered {
  const { data, isPending } = useQuery({ ...sources, enabled });
  const units = useQueries({ queries: (data ?? []).map((one) => nameOf('unit', one.unit_id)) });
  const options = (data ?? []).map(({ id, name }, at) => ({ value: id, label: name, note: units[at]?.data ?? null }));
  return {
    options: options.filter((one) => matches(`${one.label} ${one.note}`, asked)),
    loading: enabled && isPending,
  };
}

function useAccounts(enabled: boolean, asked: string): Offered {
  const people = useQuery({ ...users.some(asked ? { q: asked } : {}), enabled });
  const systems = useQuery({ ...serviceAccounts.some(), enabled });
  const options = [
    ...(people.data?.items ?? []).map((one) => ({ value: one.id, label: one.display_name, note: one.username })),
    ...(systems.data?.items ?? [])
      .map((one) => ({ value: one.id, label: one.name, note: one.client_id }))
      .filter((one) => matches(`${one.label} ${one.note}`, asked)),
  ];
  return { options, loading: enabled && people.isPending };
}

/** Objects of one kind for a combobox, found by what was typed. */
export function useReferences(kind: Referable, q: string): Offered {
  const asked = useDeferredValue(q.trim());
  const searched = useSearched(kind, asked);
  const named = useSources(kind === 'source', asked);
  const held = useAccounts(kind === 'account', asked);
  return kind === 'source' ? named : kind === 'account' ? held : searched;
}
