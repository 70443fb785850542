import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/t';

/** Who did it; the name narrows the list to them. */
export function Actor({ id, name }: { id: string; name: string }) {
  const t = useT();
  return (
    <Link
      to="."
      search={((old: object) => ({ ...old, actor: [id] })) as never}
      title={t('audit.only', { name })}
      className="hover:underline"
    >
      {name}
    </Link>
  );
}
