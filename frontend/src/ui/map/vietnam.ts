/** The country's shapes, projected once; schematic, for no legal or survey use (see meta of the file). */
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import file from './vietnam.topo.json';

interface Known {
  code: string;
  name: string;
  /** Of p63: the province of p34 that it became part of. */
  code34?: string;
  /** Of an archipelago: the province that it belongs to. */
  parent?: string;
}

const topology = file as unknown as Topology<Record<'p63' | 'p34', GeometryCollection<Known>>>;

export const WIDTH = 400;
export const HEIGHT = 404;
const EDGE = 6; // px around everything

export interface Shape extends Known {
  path: string;
  /** Where a name stands. */
  centre: [number, number];
  /** Left, top, right, bottom. */
  box: [number, number, number, number];
}

const all = feature(topology, topology.objects.p63);
const projection = geoMercator().fitExtent(
  [
    [EDGE, EDGE],
    [WIDTH - EDGE - 26, HEIGHT - EDGE - 22], // the names of the archipelagos reach beyond their outermost reefs
  ],
  all,
);
const draw = geoPath(projection).digits(1);

function shapes(cut: 'p63' | 'p34'): Shape[] {
  return feature(topology, topology.objects[cut]).features.map((one) => {
    const [[left, top], [right, bottom]] = draw.bounds(one as GeoPermissibleObjects);
    return {
      ...one.properties,
      path: draw(one as GeoPermissibleObjects) ?? '',
      centre: draw.centroid(one as GeoPermissibleObjects),
      box: [left, top, right, bottom],
    };
  });
}

const p63 = shapes('p63');
const mainland = (shape: Shape) => shape.parent === undefined;

export const SHAPES = { p63: p63.filter(mainland), p34: shapes('p34') };

/** Quần đảo Hoàng Sa and Quần đảo Trường Sa: on both cuts. */
export const ARCHIPELAGOS = p63.filter((shape) => !mainland(shape));
