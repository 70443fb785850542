import type { ComponentType } from 'react';
import type { CodeListName } from '@/api/queries';
import { instant as told } from '@/i18n/format';
import { CodeName } from './codes';
import type { Kind } from './kind';

/** A field that is read and never written here. */
export function shown<V>(Show: ComponentType<{ value: V }>): Kind<V | null> {
  return {
    blank: null,
    Control: () => null,
    Show: ({ value }) => (value === null || value === undefined ? '–' : <Show value={value} />),
  };
}

/** One value of a code list of the API. */
export const code = (list: CodeListName) => shown<string>(({ value }) => <CodeName list={list} code={value} />);

export const instant = () => shown<string>(({ value }) => told(value));

export const text = () => shown<string>(({ value }) => <span className="whitespace-pre-line">{value}</span>);

/** Words one after the other; addresses of the web can be followed. */
export const list = () =>
  shown<string[]>(({ value }) => (
    <ul>
      {value.map((one) => (
        <li key={one} className="break-all">
          {/^https?:\/\//.test(one) ? (
            <a href={one} target="_blank" rel="noreferrer noopener" className="link">
              {one}
            </a>
          ) : (
            one
          )}
        </li>
      ))}
    </ul>
  ));
