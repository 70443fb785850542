import { Inbox, Lock, type LucideIcon, SearchX, ServerCrash, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { useT } from '@/i18n/t';
import { Button } from './Button';
import { CopyId, useSaid } from './said';

interface Props {
  icon?: LucideIcon | undefined;
  title: string;
  text?: string | undefined;
  /** It stands for a whole page. */
  page?: boolean | undefined;
  /** What to do next. */
  children?: ReactNode;
}

function State({ icon: Icon = Inbox, title, text, page = false, children }: Props) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-14 text-center">
      <span className="mb-3 rounded-full bg-sunken p-3 text-soft">
        <Icon aria-hidden size={22} strokeWidth={1.8} />
      </span>
      <Title className="text-lg font-semibold">{title}</Title>
      {text && <p className="mt-1 text-soft">{text}</p>}
      {children && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty(props: Props) {
  return <State {...props} />;
}

const ICONS: Record<number, LucideIcon> = { 0: WifiOff, 403: Lock, 404: SearchX };

/** Why something cannot be shown, and the one thing that helps. */
export function Failed({ error, retry, page }: { error: unknown; retry?: (() => void) | undefined; page?: boolean }) {
  const t = useT();
  const problem: Problem = asProblem(error);
  const said = useSaid(problem);
  return (
    <div role="alert">
      <State icon={ICONS[problem.status] ?? ServerCrash} title={said.title} text={said.text} page={page}>
        {retry && ![403, 404].includes(problem.status) && <Button onClick={retry}>{t('common.retry')}</Button>}
        {problem.unexpected && problem.requestId && <CopyId id={problem.requestId} />}
      </State>
    </div>
  );
}
