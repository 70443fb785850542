/** What a problem says to a person: a sentence and what to do, by status; the API's own words where it has them. */
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '@/api/problem';
import { type Translate, useT } from '@/i18n/t';
import { Button } from './Button';

export interface Said {
  title: string;
  text: string;
}

export function said(problem: Problem, t: Translate): Said {
  const own = problem.detail;
  switch (problem.status) {
    case 0:
      return { title: t('problem.offline'), text: t('problem.offlineText') };
    case 403:
      return { title: t('problem.forbidden'), text: forbidden(problem, t) };
    case 404:
      return { title: t('problem.notFound'), text: t('problem.notFoundText') };
    case 409:
      return { title: t('problem.conflict'), text: own };
    case 412:
      return { title: t('problem.stale'), text: t('problem.staleText') };
    case 422:
      return { title: t('problem.invalid'), text: own };
    case 428:
      return { title: t('problem.unconditional'), text: t('problem.unconditionalText') };
    case 429:
      return { title: t('problem.limited'), text: t('problem.limitedText', { n: problem.retryAfter ?? 60 }) };
    case 503:
      return { title: t('problem.busy'), text: t('problem.busyText') };
    default:
      return problem.status >= 500
        ? { title: t('problem.broken'), text: t('problem.brokenText') }
        : { title: own || t('problem.broken'), text: '' };
  }
}

function forbidden(problem: Problem, t: Translate): string {
  return problem.permission
    ? t('problem.forbiddenText', { permission: t.label('permission', problem.permission.replace(':', '_')) })
    : problem.detail;
}

export function useSaid(problem: Problem): Said {
  return said(problem, useT());
}

/** The id under which the server's log knows what happened. */
export function CopyId({ id }: { id: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      look="quiet"
      icon={Copy}
      onClick={() => void navigator.clipboard.writeText(id).then(() => setCopied(true))}
      title={id}
    >
      {copied ? t('problem.copied') : t('problem.copyId', { id: id.slice(0, 8) })}
    </Button>
  );
}
