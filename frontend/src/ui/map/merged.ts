import file from './vietnam.topo.json';

/** Code of a province of 63 to the code of the one of 34 that it became part of. */
export const MERGED: ReadonlyMap<string, string> = new Map(
  file.objects.p63.geometries.map(({ properties }) => [properties.code, properties.code34]),
);
