import { Link } from '@tanstack/react-router';
import { SampleMark } from '../Status';

/** The one link of a row, which is what the keyboard walks over; data of the demo is marked. */
export function RowLink({ to, title, sample = false }: { to: string; title: string; sample?: boolean }) {
  return (
    <span className="md:flex md:min-w-0 md:items-center md:gap-2">
      <Link to={to} title={title} className="font-medium md:min-w-0 hover:text-brand-deep hover:underline md:truncate">
        {title}
      </Link>
      {sample && <SampleMark className="ml-2 align-middle md:ml-0" />}
    </span>
  );
}
