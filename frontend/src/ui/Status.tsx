import { AlertTriangle, CheckCircle2, CircleDashed, Clock3, type LucideIcon, PlayCircle } from 'lucide-react';
import { type Group, useT } from '@/i18n/t';
import { cn } from './cn';

/** Five tones for every state of the desk; never colour alone: a word and a sign. */
export type Tone = 'neutral' | 'waiting' | 'active' | 'done' | 'alarm';

export const TONES: Record<Tone, { look: string; icon: LucideIcon }> = {
  neutral: { look: 'bg-neutral-wash text-neutral-ink', icon: CircleDashed },
  waiting: { look: 'bg-waiting-wash text-waiting-ink', icon: Clock3 },
  active: { look: 'bg-active-wash text-active-ink', icon: PlayCircle },
  done: { look: 'bg-done-wash text-done-ink', icon: CheckCircle2 },
  alarm: { look: 'bg-alarm-wash text-alarm-ink', icon: AlertTriangle },
};

export const TONE_OF: Record<string, Tone> = {
  draft: 'neutral',
  cancelled: 'neutral',
  concluded: 'done',
  submitted: 'waiting',
  in_review: 'waiting',
  prepared: 'waiting',
  held: 'waiting',
  waiting: 'waiting',
  queued: 'waiting',
  validating: 'active',
  applying: 'active',
  accepted: 'done',
  done: 'done',
  failed: 'alarm',
  open: 'active',
  running: 'active',
  active: 'active',
  signed: 'active',
  approved: 'done',
  completed: 'done',
  confirmed: 'done',
  counted: 'done',
  returned: 'alarm',
  rejected: 'alarm',
  withdrawn: 'neutral',
  created: 'done',
  updated: 'done',
  unchanged: 'neutral',
  not_applied: 'neutral',
  // of an account: disabled or not
  true: 'neutral',
  false: 'done',
  // of a batch, by its HTTP status
  201: 'done',
  202: 'active',
  207: 'waiting',
  422: 'alarm',
};

export function Badge({ tone, children }: { tone: Tone; children: string }) {
  const { look, icon: Icon } = TONES[tone];
  return (
    <span
      className={cn(
        'inline-flex h-5.5 items-center gap-1 rounded-full px-2 align-middle text-xs font-medium whitespace-nowrap',
        'print:border print:border-current print:bg-transparent print:text-ink',
        look,
      )}
    >
      <Icon aria-hidden size={13} strokeWidth={2.2} />
      {children}
    </span>
  );
}

/** The word of an enum's value in its tone. */
export function Status({ group, value }: { group: Group; value: string }) {
  const t = useT();
  return <Badge tone={TONE_OF[value] ?? 'neutral'}>{t.label(group, value)}</Badge>;
}

const SAMPLE = 'shrink-0 rounded-sm border border-line px-1.5 text-2xs font-medium text-soft';

/** Data of the demo, or of an exercise. */
export function SampleTag() {
  return <span className={SAMPLE}>{useT()('common.sample')}</span>;
}

/** The same in one word, for rows. */
export function SampleMark({ className }: { className?: string }) {
  const t = useT();
  return (
    <abbr title={t('common.sample')} className={cn(SAMPLE, 'no-underline', className)}>
      {t('list.sample')}
    </abbr>
  );
}
