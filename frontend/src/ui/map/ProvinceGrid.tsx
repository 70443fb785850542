import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/t';
import { cn } from '../cn';
import { TONES } from '../Status';
import { type Cut, GRIDS, ISLANDS, type Place, signOf } from './places';

interface Props {
  cut: Cut;
  places: Place[];
  label: string;
}

/** Every province as a tile of one size, about where it lies; the archipelagos have tiles of their own. */
export function ProvinceGrid({ cut, places, label }: Props) {
  const t = useT();
  const [columns, rows] = GRIDS[cut];
  return (
    <ul
      aria-label={label}
      className="grid h-full max-w-4xl gap-0.5 md:gap-1 print:h-[200mm]"
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(1.75rem, 1fr))`,
      }}
    >
      {places.map((place) => (
        <Tile key={place.code} place={place} />
      ))}
      {ISLANDS.map(({ code, name, of, tile }) => {
        const home = places.find((one) => one.code === of);
        return (
          home && (
            <li
              key={code}
              data-place={code}
              style={at(tile[cut])}
              title={t('map.named', { name: t(name), province: home.name })}
              className={cn(TILE, 'border-dashed', look(home))}
            >
              <span className="line-clamp-2 text-center leading-tight">{t(name)}</span>
              <span className="sr-only">{t('map.named', { name: t(name), province: home.name })}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}

const TILE =
  'relative flex min-w-0 flex-col items-center justify-center rounded-sm border px-0.5 text-[0.5625rem] md:text-xs print:text-[7pt]';

function at([column, row]: readonly [number, number]) {
  return { gridColumn: column + 1, gridRow: row + 1 };
}

function look({ tone }: Place): string {
  return tone ? `${TONES[tone].look} border-current font-semibold` : 'border-line bg-sheet text-soft';
}

function Tile({ place }: { place: Place }) {
  const t = useT();
  const Sign = place.tone && signOf(place.tone);
  const face = (
    <>
      <span className="line-clamp-2 text-center leading-tight">{place.name}</span>
      {Sign && <Sign aria-hidden size={11} className="absolute top-0.5 right-0.5 hidden md:block print:block" />}
    </>
  );
  const said = t('map.which', { province: place.name, status: place.says });
  return (
    <li data-place={place.code} style={at(place.tile)} title={said} className={cn(TILE, look(place))}>
      {place.to ? (
        <Link
          to={place.to}
          search={(place.search ?? {}) as never}
          aria-label={said}
          className="flex size-full items-center justify-center hover:underline"
        >
          {face}
        </Link>
      ) : (
        face
      )}
    </li>
  );
}
