import { Input } from './Input';
import type { ControlProps, Kind } from './kind';

type Value = string | null;

interface Options {
  /** Characters, as the API limits them. */
  max?: number;
  lines?: number;
}

function attributes({ id, value, onChange, onBlur, required, invalid, describedBy }: ControlProps<Value>) {
  return {
    id,
    value: value ?? '',
    onBlur,
    'aria-required': required || undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
}

/** One line; or a note of several. */
export function text({ max, lines = 1 }: Options = {}): Kind<Value> {
  return {
    blank: '',
    Control: (props) =>
      lines > 1 ? (
        <textarea {...attributes(props)} maxLength={max} rows={lines} className="field" />
      ) : (
        <Input {...attributes(props)} maxLength={max} />
      ),
    Show: ({ value }) => <span className="whitespace-pre-line">{value || '–'}</span>,
  };
}
