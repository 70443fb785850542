import { DayPicker } from 'react-day-picker';
import { month, weekdays } from '@/i18n/format';
import { useT } from '@/i18n/t';

interface Props {
  value: string | undefined;
  onPick: (iso: string) => void;
}

function local(iso: string): Date {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  return new Date(y, m - 1, d);
}

function iso(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const CLASSES = {
  months: 'relative',
  month_caption: 'flex h-8 items-center justify-center font-semibold',
  nav: 'absolute inset-x-0 top-0 flex justify-between',
  button_previous: 'flex size-8 items-center justify-center rounded-md hover:bg-sunken coarse:size-11',
  button_next: 'flex size-8 items-center justify-center rounded-md hover:bg-sunken coarse:size-11',
  chevron: 'size-4 fill-soft',
  weekday: 'size-8 text-xs font-medium text-soft',
  day: 'p-0 text-center',
  day_button: 'size-8 rounded-md hover:bg-brand-wash coarse:size-11',
  today: 'font-bold text-brand',
  selected: '[&>button]:bg-brand [&>button]:text-white',
  outside: 'text-edge',
};

/** A month to pick from, weeks from Monday, with Vietnamese names. */
export default function DayCalendar({ value, onPick }: Props) {
  const t = useT();
  const days = weekdays(t.language);
  return (
    <DayPicker
      mode="single"
      autoFocus
      weekStartsOn={1}
      {...(value ? { selected: local(value), defaultMonth: local(value) } : {})}
      onSelect={(picked) => picked && onPick(iso(picked))}
      classNames={CLASSES}
      formatters={{
        formatCaption: (date) => month(iso(date), t.language),
        formatWeekdayName: (date) => days[(date.getDay() + 6) % 7] ?? '',
      }}
      labels={{
        labelPrevious: () => t('calendar.previous'),
        labelNext: () => t('calendar.next'),
        labelDayButton: (date) => iso(date).split('-').reverse().join('/'),
        labelWeekday: (date) => days[(date.getDay() + 6) % 7] ?? '',
        labelGrid: (date) => month(iso(date), t.language),
      }}
    />
  );
}
