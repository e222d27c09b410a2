import type { Geometry, Position } from 'geojson';

/**
 * A geometry with at most `decimals` digits behind the point and no height; positions that fall together with the one
 * before are dropped, as are rings and lines that collapse by it. Null when nothing is left.
 */
export function trimGeometry(geometry: Geometry, decimals: number): Geometry | null {
  const scale = 10 ** decimals;
  const round = (n: number) => Math.round(n * scale) / scale + 0; // + 0: no minus zero
  const point = ([lon, lat]: Position): Position => [round(lon), round(lat)];
  const line = (positions: Position[], shortest: number): Position[] => {
    const trimmed = positions.map(point).filter((at, i, all) => i === 0 || !isSame(at, all[i - 1]));
    return trimmed.length >= shortest ? trimmed : [];
  };
  const polygon = (rings: Position[][]): Position[][] => {
    const [outer, ...holes] = rings.map((ring) => line(ring, 4));
    return outer === undefined || outer.length === 0 ? [] : [outer, ...holes.filter((hole) => hole.length > 0)];
  };
  const unlessEmpty = <G extends Exclude<Geometry, { type: 'GeometryCollection' }>>(result: G): G | null =>
    result.coordinates.length > 0 ? result : null;
  const some = <T>(lists: T[][]) => lists.filter((list) => list.length > 0);

  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: point(geometry.coordinates) };
    case 'MultiPoint':
      return unlessEmpty({ type: 'MultiPoint', coordinates: geometry.coordinates.map(point) });
    case 'LineString':
      return unlessEmpty({ type: 'LineString', coordinates: line(geometry.coordinates, 2) });
    case 'MultiLineString':
      return unlessEmpty({
        type: 'MultiLineString',
        coordinates: some(geometry.coordinates.map((part) => line(part, 2))),
      });
    case 'Polygon':
      return unlessEmpty({ type: 'Polygon', coordinates: polygon(geometry.coordinates) });
    case 'MultiPolygon':
      return unlessEmpty({ type: 'MultiPolygon', coordinates: some(geometry.coordinates.map(polygon)) });
    case 'GeometryCollection':
      return null;
  }
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];
