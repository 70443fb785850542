import { Link } from '@tanstack/react-router';
import { useT } from '@/i18n/t';
import { cn } from '../cn';
import { type Cut, fillOf, ISLANDS, type Place } from './places';
import { ARCHIPELAGOS, HEIGHT, SHAPES, type Shape, WIDTH } from './vietnam';

interface Props {
  cut: Cut;
  places: Place[];
  label: string;
}

/** The whole country in one view that cannot be moved: nothing of it is ever out of sight. */
export default function ProvinceMap({ cut, places, label }: Props) {
  const t = useT();
  const of = new Map(places.map((place) => [place.code, place]));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={label}
      className="mx-auto block size-full max-h-full max-w-3xl print:h-[180mm]"
    >
      {SHAPES[cut].map((shape) => (
        <Province key={shape.code} shape={shape} place={of.get(shape.code)} />
      ))}
      {ISLANDS.map(({ code, name, of: home }) => {
        const shape = ARCHIPELAGOS.find((one) => one.code === code);
        const place = of.get(home);
        if (!shape || !place) return null;
        const [left, , right, bottom] = shape.box;
        return (
          <g key={code} data-place={code} className={cn(fillOf(place.tone), 'stroke-brand-deep')}>
            <path d={shape.path} strokeWidth={1.4} strokeLinejoin="round" />
            <text
              x={(left + right) / 2}
              y={bottom + 11}
              textAnchor="middle"
              className="fill-ink stroke-none text-[9.5px] font-semibold"
            >
              <tspan>{t('map.archipelago')}</tspan>
              <tspan x={(left + right) / 2} dy={10.5}>
                {t('map.namedShort', { name: t(name), province: place.name })}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Province({ shape, place }: { shape: Shape; place: Place | undefined }) {
  const t = useT();
  const said = place ? t('map.which', { province: place.name, status: place.says }) : shape.name;
  const face = (
    <path
      d={shape.path}
      data-place={shape.code}
      className={cn(fillOf(place?.tone), 'stroke-edge hover:stroke-brand-deep')}
      strokeWidth={0.6}
      strokeLinejoin="round"
    >
      <title>{said}</title>
    </path>
  );
  if (!place?.to) return face;
  return (
    <Link to={place.to} search={(place.search ?? {}) as never} aria-label={said} className="outline-offset-0">
      {face}
    </Link>
  );
}
