import { Copy } from 'lucide-react';
import { useT } from '@/i18n/t';
import { Button, IconButton } from '@/ui/Button';
import { Modal } from '@/ui/Overlay';
import { toast } from '@/ui/toast';

/** What is shown once: the account that it is for, and its password or secret (null: it was shown before). */
export interface Shown {
  account: { label: string; value: string };
  secret: { label: string; value: string | null };
}

/** A password or secret in clear, once; only its own button ends it. */
export default function Once({ shown, onClose }: { shown: Shown; onClose: () => void }) {
  const t = useT();
  const { account, secret } = shown;
  return (
    <Modal open firm onClose={() => {}} title={t('admin.once')} description={t('admin.onceText')}>
      <dl className="flex flex-col gap-3">
        <Line {...account} />
        {secret.value === null ? <p>{t('admin.gone')}</p> : <Line label={secret.label} value={secret.value} />}
      </dl>
      <div className="mt-5 flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t('admin.kept')}
        </Button>
      </div>
    </Modal>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  const t = useT();
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="flex items-center gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-desk px-3 py-1.5 font-mono break-all select-all">
          {value}
        </code>
        <IconButton
          icon={Copy}
          look="secondary"
          label={t('admin.copy', { what: label })}
          onClick={() => void navigator.clipboard.writeText(value).then(() => toast(t('admin.copied')))}
        />
      </dd>
    </div>
  );
}
