import { type ClassValue, clsx } from 'clsx';

/** Class names; two utilities of one property must exclude each other, since their order here means nothing. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
