/** What is wrong with a form: found here before sending, or told by the API with JSON pointers. */
import type { Problem } from '@/api/problem';
import type { Translate } from '@/i18n/t';
import { type AnyFields, empty } from '../fields/kind';
import { said } from '../said';

export type Faults = Record<string, string>;

/** Faults of the form as a whole stand under this name. */
export const WHOLE = '';

export type Values = Record<string, unknown>;

/** Required fields that are blank, and what cannot be read; the server judges the rest. */
export function judged(fields: AnyFields, values: Values, t: Translate): Faults {
  const found: Faults = {};
  for (const [name, field] of Object.entries(fields)) {
    const wrong = field.kind.check?.(values[name]);
    if (field.required && empty(values[name])) found[name] = t('faults.missing', { field: t(field.label) });
    else if (wrong) found[name] = t(wrong);
  }
  return found;
}

/** "/audience/0" -> the field audience; what names no field stands for the whole form. */
export function told(problem: Problem, fields: AnyFields, t: Translate): Faults {
  const found: Faults = {};
  for (const fault of problem.errors) {
    const name = fault.pointer?.split('/')[1] ?? WHOLE;
    found[name in fields ? name : WHOLE] ??= fault.detail;
  }
  if (Object.keys(found).length === 0) {
    const { title, text } = said(problem, t);
    found[WHOLE] = text ? `${title}. ${text}` : title;
  }
  return found;
}

/** Form values as the API takes them: what is blank is null, or no entries. */
export function sent(fields: AnyFields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [
      name,
      empty(values[name]) ? (kind.many ? [] : null) : values[name],
    ]),
  );
}

/** An object's fields as form values. */
export function valuesOf(fields: AnyFields, record: object | undefined): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind }]) => [name, (record as Values | undefined)?.[name] ?? kind.blank]),
  );
}
