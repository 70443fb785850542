/** The frame around every page: where one can go, who is signed in, what the connection does. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Ellipsis, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { me } from '@/api/me';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { catchTyping } from '@/lib/typing';
import { cn } from '@/ui/cn';
import { Kbd } from '@/ui/Kbd';
import { Mark } from '@/ui/Mark';
import { Menu } from '@/ui/Pop';
import { ToastRegion } from '@/ui/toast';
import { Banner } from './Banner';
import { PLACES, type Place } from './nav';
import { Progress } from './Progress';
import { UserMenu } from './UserMenu';

const loadPalette = () => import('./Palette');
const Palette = lazy(loadPalette);
const Help = lazy(() => import('./Help'));

const TABS = 5; // places of a phone's bar
const IDLE = 2_000; // milliseconds after which the page has what it needs

export type Overlay = 'palette' | 'help' | null;

export function Shell() {
  const t = useT();
  const { data } = useSuspenseQuery(me);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const places = PLACES.filter((place) => data.permissions.includes(place.permission));
  useShortcut('mod+k', 'keys.palette', () => {
    catchTyping();
    setOverlay('palette');
  });
  useEffect(() => void setTimeout(loadPalette, IDLE), []);
  useShortcut('?', 'keys.help', () => setOverlay('help'));
  const close = () => setOverlay(null);
  return (
    <div className="flex min-h-dvh flex-col md:h-dvh md:flex-row md:overflow-hidden print:block print:h-auto print:overflow-visible">
      <a
        href="#main"
        className="sr-only z-60 rounded-md bg-brand px-3 py-2 text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('nav.skip')}
      </a>
      <aside className="print-hide hidden w-52 shrink-0 flex-col border-r border-line bg-sheet md:flex">
        <Link to="/" className="flex h-12 items-center gap-2.5 px-4 font-semibold">
          <Mark />
          {t('app.name')}
        </Link>
        <nav aria-label={t('nav.main')} className="flex flex-col gap-0.5 px-2 pt-2">
          {places.map((place) => (
            <NavLink key={place.to} place={place} />
          ))}
        </nav>
      </aside>
      <div className="flex min-w-0 flex-1 flex-col md:min-h-0">
        <header className="print-hide sticky top-0 z-30 flex h-12 shrink-0 items-center gap-2 border-b border-line bg-sheet px-3 md:px-6">
          <Link to="/" aria-label={t('app.name')} className="md:hidden">
            <Mark />
          </Link>
          <button
            type="button"
            onClick={() => setOverlay('palette')}
            className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-desk px-2.5 text-left text-soft hover:border-edge md:max-w-96 coarse:h-11"
          >
            <Search aria-hidden size={15} />
            <span className="flex-1 truncate">{t('nav.search')}</span>
            <Kbd keys="mod+k" />
          </button>
          <div className="ml-auto flex items-center">
            <UserMenu who={data} onHelp={() => setOverlay('help')} />
          </div>
        </header>
        <Progress />
        <Banner />
        <Main />
      </div>
      <nav
        aria-label={t('nav.main')}
        className="print-hide fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {(places.length > TABS ? places.slice(0, TABS - 1) : places).map((place) => (
          <TabLink key={place.to} place={place} />
        ))}
        {places.length > TABS && <MoreTabs places={places.slice(TABS - 1)} />}
      </nav>
      {places.map((place) => (
        <Jump key={place.to} place={place} />
      ))}
      <Suspense>
        {overlay === 'palette' && (
          <Palette onClose={close} permissions={data.permissions} onHelp={() => setOverlay('help')} />
        )}
        {overlay === 'help' && <Help onClose={close} />}
      </Suspense>
      <ToastRegion />
    </div>
  );
}

/** Takes the focus when the page changes, so that reading starts at its top. */
function Main() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const [first, setFirst] = useState(path);
  useEffect(() => {
    if (path === first) return;
    setFirst(path);
    const busy = document.querySelector('[role="dialog"]'); // opened meanwhile: it keeps the focus
    if (!busy) document.getElementById('main')?.focus({ preventScroll: true });
  }, [path, first]);
  return (
    <main id="main" tabIndex={-1} className="min-h-0 flex-1 pb-16 md:overflow-y-auto md:pb-0 print:overflow-visible">
      <Outlet />
    </main>
  );
}

function useHere(to: string): boolean {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return to === '/' ? path === '/' : path.startsWith(to);
}

function NavLink({ place: { to, label, icon: Icon } }: { place: Place }) {
  const t = useT();
  const here = useHere(to);
  return (
    <Link
      to={to}
      aria-current={here ? 'page' : undefined}
      className={cn(
        'flex h-8 items-center gap-2.5 rounded-md px-2.5 coarse:h-11',
        here ? 'bg-brand-wash font-semibold text-brand-deep' : 'text-soft hover:bg-sunken hover:text-ink',
      )}
    >
      <Icon aria-hidden size={17} strokeWidth={here ? 2.2 : 1.8} />
      {t(label)}
    </Link>
  );
}

function tabLook(here: boolean): string {
  return cn(
    'flex flex-col items-center justify-center gap-0.5 text-xs',
    here ? 'font-semibold text-brand-deep' : 'text-soft',
  );
}

function TabLink({ place: { to, label, icon: Icon } }: { place: Place }) {
  const t = useT();
  const here = useHere(to);
  return (
    <Link to={to} aria-current={here ? 'page' : undefined} className={cn('h-14 flex-1', tabLook(here))}>
      <Icon aria-hidden size={20} strokeWidth={here ? 2.2 : 1.8} />
      {t(label)}
    </Link>
  );
}

/** The rooms for which the bar has no place. */
function MoreTabs({ places }: { places: Place[] }) {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = places.some(({ to }) => path.startsWith(to));
  return (
    <Menu
      trigger={
        <button type="button" className={cn('h-14 flex-1', tabLook(here))}>
          <Ellipsis aria-hidden size={20} strokeWidth={here ? 2.2 : 1.8} />
          {t('nav.more')}
        </button>
      }
      entries={places.map(({ to, label, icon }) => ({ to, label: t(label), icon }))}
    />
  );
}

function Jump({ place }: { place: Place }) {
  const navigate = useNavigate();
  useShortcut(`g ${place.key}`, place.label, () => void navigate({ to: place.to }));
  return null;
}
