import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 47.99rem)');

function subscribe(listener: () => void) {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** Narrower than the `md` breakpoint: lists are cards, filters a sheet. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches);
}
