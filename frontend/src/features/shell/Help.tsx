import { useT } from '@/i18n/t';
import { useShortcuts, useSingleKeys } from '@/lib/keyboard';
import { Checkbox } from '@/ui/fields/Checkbox';
import { Kbd } from '@/ui/Kbd';
import { Modal } from '@/ui/Overlay';

/** The keys that work on the page that is open, and the switch for single ones. */
export default function Help({ onClose }: { onClose: () => void }) {
  const t = useT();
  const shortcuts = useShortcuts();
  const [single, setSingle] = useSingleKeys();
  const groups = [
    {
      name: t('keys.everywhere'),
      of: shortcuts.filter(({ keys }) => keys.startsWith('mod') || ['?', '/'].includes(keys)),
    },
    { name: t('keys.goTo'), of: shortcuts.filter(({ keys }) => keys.startsWith('g ')) },
    { name: t('keys.here'), of: shortcuts.filter(({ keys }) => /^([^g?/m]|Arrow\w+|Space)$/.test(keys)) },
  ];
  return (
    <Modal open onClose={onClose} title={t('keys.title')} description={t('keys.text')}>
      {groups.map(
        ({ name, of }) =>
          of.length > 0 && (
            <section key={name} className="mb-4">
              <h3 className="mb-1 text-sm font-semibold text-soft">{name}</h3>
              <dl className="divide-y divide-line">
                {of.map(({ keys, label }) => (
                  <div key={keys} className="flex items-center justify-between gap-4 py-1.5">
                    <dt>{t(label)}</dt>
                    <dd>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
      )}
      <p className="mb-3 flex items-center justify-between gap-4 border-t border-line pt-2">
        {t('keys.submit')}
        <Kbd keys="mod+Enter" />
      </p>
      <Checkbox checked={single} onChange={setSingle}>
        {t('keys.single')}
      </Checkbox>
    </Modal>
  );
}
