import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { searchEverywhere } from '@/api/queries';
import { matches } from '@/i18n/fold';
import { useT } from '@/i18n/t';
import { placeOf } from '@/lib/paths';
import { caughtTyping } from '@/lib/typing';
import { useActions } from './actions';

interface Entry {
  id: string;
  label: string;
  /** What kind of thing it is, and its code. */
  note: string;
  act: () => void;
}

interface Props {
  onClose: () => void;
  onHelp: () => void;
  permissions: string[];
}

/** Ctrl+K: actions of the desk and objects of the API under one search, tones ignored. */
export default function Palette(props: Props) {
  const t = useT();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/35" />
        <Dialog.Popup
          aria-label={t('nav.search')}
          className="fixed inset-x-2 top-2 z-50 mx-auto max-w-xl overflow-hidden rounded-xl bg-sheet shadow-float outline-none md:top-[14dvh]"
        >
          <Finder {...props} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ onClose, onHelp, permissions }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const found = useQuery(searchEverywhere(asked));
  const actions = useActions(permissions, onHelp).map((one) => ({ ...one, note: t('palette.action') }));
  const hits = (asked.length > 1 ? (found.data ?? []) : []).flatMap<Entry>(({ id, kind, title, code, href }) => {
    const to = placeOf(href);
    const note = [t.label('found_kind', kind), code].filter(Boolean).join(' · ');
    return to ? [{ id, label: title, note, act: () => void navigate({ to }) }] : [];
  });
  const matching = (typed: string): Entry[] => [...actions.filter((one) => matches(one.label, typed)), ...hits];
  const entries = matching(q);
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.act();
  };

  const field = useRef<HTMLInputElement>(null);
  const begin = useEffectEvent(() => {
    const typed = caughtTyping();
    field.current?.focus();
    setQ(typed.trim());
    if (typed.endsWith('\n')) take(matching(typed.trim())[0]);
  });
  // A portal fills itself after its parent's effects: the field exists from here on, and what was typed has to stand in
  // it before the browser hands out the next key.
  useLayoutEffect(() => begin(), []);

  const lit = useRef<Entry | undefined>(undefined);
  /** What is lit, or the first that matches: Enter may come before the list has followed the last letter. */
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const now = matching(event.currentTarget.value);
    take(now.find((one) => one.id === lit.current?.id) ?? now[0]);
  };

  return (
    <Autocomplete.Root
      open
      inline
      items={entries}
      mode="none"
      value={q}
      onValueChange={setQ}
      autoHighlight="always"
      onItemHighlighted={(entry: Entry | undefined) => {
        lit.current = entry;
      }}
      itemToStringValue={(entry: Entry) => entry.label}
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search aria-hidden size={17} className="text-soft" />
        <Autocomplete.Input
          ref={field}
          onKeyDownCapture={enter}
          aria-label={t('nav.search')}
          placeholder={t('palette.placeholder')}
          className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-edge"
        />
      </div>
      <Autocomplete.List className="max-h-[56dvh] overflow-y-auto p-1.5" aria-label={t('palette.results')}>
        {(entry: Entry) => (
          <Autocomplete.Item key={entry.id} value={entry} onClick={() => take(entry)} className="item">
            <ArrowRight aria-hidden size={15} className="text-soft" />
            <span className="min-w-0 flex-1 truncate">{entry.label}</span>
            <span className="text-xs text-soft">{entry.note}</span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-soft">
        {found.isFetching ? t('common.loading') : t('palette.count', { n: entries.length })}
      </p>
    </Autocomplete.Root>
  );
}
