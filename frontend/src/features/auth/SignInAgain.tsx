import { forget, user } from '@/api/session';
import { useT } from '@/i18n/t';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Overlay';
import { SignInForm } from './SignInForm';

/** Beside the page, whose forms stand as they were; calls that wait go on after it. */
export default function SignInAgain() {
  const t = useT();
  return (
    <Drawer
      firm
      open
      onClose={() => {}}
      title={t('auth.ended')}
      description={t('auth.endedText')}
      footer={
        <Button look="quiet" onClick={forget}>
          {t('auth.leave')}
        </Button>
      }
    >
      <SignInForm username={user()?.username} />
    </Drawer>
  );
}
