/** Set-up of the kit's tests: real styles, Vietnamese, an empty cache; the same frame as the desk's. */
import '@/app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { beforeAll } from 'vitest';
import { render } from 'vitest-browser-react';
import { InLanguage, readDesk } from '@/i18n/language';
import type { AnyField } from '@/ui/fields/kind';

beforeAll(readDesk);

export function show(page: ReactNode) {
  return render(
    <InLanguage>
      <QueryClientProvider client={new QueryClient()}>
        <main>{page}</main>
      </QueryClientProvider>
    </InLanguage>,
  );
}

/** One control with what it holds, and every value that it told. */
export function Held({ field, told, start }: { field: AnyField; told: unknown[]; start?: unknown }) {
  const [value, setValue] = useState(start ?? field.kind.blank);
  const { Control } = field.kind;
  return (
    <>
      <label htmlFor="control">{'Nhãn'}</label>
      <Control
        id="control"
        label="Nhãn"
        value={value}
        onChange={(next: unknown) => {
          told.push(next);
          setValue(next);
        }}
      />
    </>
  );
}
