/** What a field of a record is: how it is written, shown, checked, and what stands in it before anybody wrote. */
import type { ComponentType } from 'react';
import type { Label } from '@/i18n/t';

export interface ControlProps<V> {
  id: string;
  value: V;
  onChange: (value: V) => void;
  onBlur?: (() => void) | undefined;
  required?: boolean | undefined;
  invalid?: boolean | undefined;
  /** Ids of the hint and the error. */
  describedBy?: string | undefined;
  /** The field's name, for parts that have no label of their own. */
  label: string;
}

export interface Kind<V> {
  blank: V;
  Control: ComponentType<ControlProps<V>>;
  Show: ComponentType<{ value: V }>;
  /** Why what was typed cannot be sent; the server judges the rest. */
  check?: (value: V) => Label | undefined;
  /** Several controls under one name: the label is a legend. */
  many?: boolean;
}

export interface Field<V> {
  label: Label;
  hint?: Label;
  required?: boolean;
  /** Shares its line with the next one that is half. */
  half?: boolean;
  kind: Kind<V>;
}

/** Nothing in it: what the API takes as null. */
export function empty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The same, as plain data for code that walks over all fields. */
// biome-ignore lint/suspicious/noExplicitAny: each kind reads the values that it made
export type AnyField = Field<any>;
export type AnyFields = Record<string, AnyField>;

/** The fields of what an object is made from, in the order of its form; a name that the API does not take is an error. */
export type Fields<B> = { [K in keyof B]?: AnyField };
