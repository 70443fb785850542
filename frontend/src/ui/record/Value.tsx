import { day, instant, integer } from '@/i18n/format';
import { useT } from '@/i18n/t';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value of any field as the log keeps it; {id, name} where it names another object. */
export function Value({ value }: { value: unknown }) {
  const t = useT();
  return plain(value);

  function plain(one: unknown): string {
    if (one === null || one === undefined || one === '') return '–';
    if (typeof one === 'boolean') return t(one ? 'record.yes' : 'record.no');
    if (typeof one === 'number') return integer(one, t.language);
    if (Array.isArray(one)) return one.map(plain).join(', ') || '–';
    if (typeof one === 'object') return 'name' in one ? String(one.name) : JSON.stringify(one);
    const text = String(one);
    return DAY.test(text) ? day(text) : INSTANT.test(text) ? instant(text) : text;
  }
}
