/**
 * Keys of the desk. Single keys are ignored in fields, during composition (Telex, VNI) and behind a dialog, and can be
 * switched off (WCAG 2.1.4). "mod" is Ctrl, or ⌘ on a Mac. Nothing of the browser's own is taken over.
 */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Label } from '@/i18n/t';
import { keep, kept } from './kept';

export interface Shortcut {
  /** "c", "?", "Space" (on a row), "mod+k", or "g v" for one after the other. */
  keys: string;
  label: Label;
  act: (event: KeyboardEvent) => void;
}

const PAUSE = 1_000; // milliseconds between the keys of a sequence
const active = new Set<Shortcut>();
const listeners = new Set<() => void>();
let shown: readonly Shortcut[] = [];
let before: { key: string; at: number } | null = null;
let single = kept('single-keys') !== 'off';

function changed() {
  shown = [...active];
  for (const listener of listeners) listener();
}

export function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null;
}

function named(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function barred(event: KeyboardEvent): boolean {
  if (event.key === ' ' && !(event.target as HTMLElement).closest('[data-row] a')) return true; // buttons, scrolling
  const open = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
  return !single || event.altKey || writing(event.target) || open !== null;
}

function pressed(event: KeyboardEvent) {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const key = named(event);
  if (!key.startsWith('mod+') && barred(event)) return;
  const after = before && event.timeStamp - before.at < PAUSE ? `${before.key} ${key}` : null;
  before = { key, at: event.timeStamp };
  const found = [...active].findLast((one) => one.keys === after) ?? [...active].findLast((one) => one.keys === key);
  if (!found) return;
  event.preventDefault();
  found.act(event);
}

addEventListener('keydown', pressed);

export function useShortcut(keys: string, label: Label, act: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    const mine: Shortcut = { keys, label, act: (event) => latest(event) };
    active.add(mine);
    changed();
    return () => {
      active.delete(mine);
      changed();
    };
  }, [keys, label, enabled]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What works on the page that is open. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => shown);
}

export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => single);
  return [
    on,
    (wanted) => {
      single = wanted;
      keep('single-keys', wanted ? null : 'off');
      changed();
    },
  ];
}
