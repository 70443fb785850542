import { Languages } from 'lucide-react';
import { speak } from '@/i18n/language';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { Mark } from '@/ui/Mark';
import { PageHead } from '@/ui/Page';
import { SignInForm } from './SignInForm';

/** The door: nothing from anywhere else is asked for. */
export function SignInPage() {
  const t = useT();
  const other = t.language === 'vi' ? 'en' : 'vi';
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(24rem,40%)_1fr]">
      <aside className="hidden flex-col justify-between bg-brand-deep p-12 text-white lg:flex">
        <p className="flex items-center gap-3 text-xl font-semibold">
          <Mark />
          {t('app.name')}
        </p>
        <div>
          <p className="max-w-md text-2xl leading-9 font-semibold text-balance">{t('auth.purpose')}</p>
          <p className="mt-4 max-w-md text-white/85">{t('auth.purposeText')}</p>
        </div>
        <p className="text-sm text-white/75">{t('auth.parties')}</p>
      </aside>
      <main id="main" tabIndex={-1} className="mx-auto flex w-full max-w-md flex-col justify-center px-5 py-8">
        <div className="mb-2 flex items-center justify-between lg:justify-end">
          <span className="flex items-center gap-2 font-semibold lg:hidden">
            <Mark />
            {t('app.name')}
          </span>
          <Button look="quiet" icon={Languages} lang={other} onClick={() => void speak(other)}>
            {t('nav.otherLanguage')}
          </Button>
        </div>
        <div className="-mx-4 mb-3 md:-mx-6">
          <PageHead title={t('auth.title')} />
        </div>
        <SignInForm />
        <p className="mt-6 text-sm text-soft">{t('auth.help')}</p>
      </main>
    </div>
  );
}
