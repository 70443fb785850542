/** Typed texts: keys and their {placeholders} come from the Vietnamese catalogue, English must have the same. */
import { createContext, useContext } from 'react';
import { integer } from './format';
import type { desk } from './vi/desk';
import type { door } from './vi/door';

type Source = typeof door & typeof desk;
type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
export type Door = Shape<typeof door>;
export type Desk = Shape<typeof desk>;
export type Language = 'vi' | 'en';

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;
type Slots<S> = S extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

export type Key = Paths<Source>;
/** A key whose text stands as it is, without placeholders. */
export type Label = { [K in Key]: Slots<At<Source, K>> extends never ? K : never }[Key];
export type Given<K extends Key> = Record<Slots<At<Source, K>>, string | number>;
export type Group = keyof (typeof desk)['labels'];

export interface Translate {
  <K extends Label>(key: K): string;
  <K extends Key>(key: K, given: Given<K>): string;
  /** The word for a value of an enum; the value itself when a newer server has one that we do not know. */
  label(group: Group, value: string): string;
  language: Language;
}

/** "one | many": the form for `n` by the language's plural rule. */
function form(text: string, n: string | number | undefined, language: Language): string {
  const [one = text, many = one] = text.split(' | ');
  return typeof n === 'number' && new Intl.PluralRules(language).select(n) !== 'one' ? many : one;
}

function fill(text: string, given: Record<string, string | number>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = given[name];
    return value === undefined ? slot : typeof value === 'number' ? integer(value, language) : value;
  });
}

/** A part may be missing: what is behind the door comes when somebody has gone through it. */
export function translator(catalogue: Door & Partial<Desk>, language: Language): Translate {
  const find = (key: string): unknown =>
    key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], catalogue);
  const t = (key: string, given: Record<string, string | number> = {}) => {
    const text = String(find(key) ?? key);
    return fill(form(text, given.n, language), given, language);
  };
  const label = (group: Group, value: string) => String(find(`labels.${group}.${value}`) ?? value);
  return Object.assign(t, { label, language }) as Translate;
}

export const Texts = createContext<Translate>(null as never); // InLanguage stands around everything

export function useT(): Translate {
  return useContext(Texts);
}
