/** Where people live, cell by cell, worked out anew from the raw files by the method that the city's README names. */

import { featureCollection, multiPolygon } from '@turf/helpers';
import intersect from '@turf/intersect';
import { type Polygon, type Position, type RawArea, type RawCity, squareDegrees } from './rawCity';

export interface Cell {
  readonly polygons: readonly Polygon[];
}

const ground = (polygons: readonly Polygon[]) => polygons.reduce((sum, one) => sum + squareDegrees(one), 0);

/** Shares of an area's people, a number a cell of it; they need not add up to 1. */
export function slowWeights(method: string, city: RawCity, area: RawArea, cells: readonly Cell[], weight?: string) {
  if (method === 'sections') {
    const sections = city.sections.filter(({ within }) => within === area.id);
    return cells.map((cell) =>
      sections.reduce((sum, section) => {
        const people = section.population ?? section.groups[weight ?? ''] ?? 0;
        return sum + (people * common(cell.polygons, section.polygons)) / ground(section.polygons);
      }, 0),
    );
  }
  if (method === 'buildings') {
    return cells.map(({ polygons }) =>
      city.homes.reduce((sum, home) => (isInside(home.at, polygons) ? sum + home.ground : sum), 0),
    );
  }
  return cells.map(({ polygons }) => ground(polygons));
}

function common(a: readonly Polygon[], b: readonly Polygon[]): number {
  if (!meet(a, b)) return 0;
  const shape = (polygons: readonly Polygon[]) =>
    multiPolygon(polygons.map((rings) => rings.map((ring) => ring.map((position) => [...position]))));
  const both = intersect(featureCollection([shape(a), shape(b)]))?.geometry;
  if (!both) return 0;
  const parts = both.type === 'Polygon' ? [both.coordinates] : both.coordinates;
  return ground(parts as unknown as readonly Polygon[]);
}

function box(polygons: readonly Polygon[]) {
  const all = polygons.flat(2);
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function meet(a: readonly Polygon[], b: readonly Polygon[]): boolean {
  const [w, s, e, n] = box(a);
  const [w2, s2, e2, n2] = box(b);
  return w <= e2 && w2 <= e && s <= n2 && s2 <= n;
}

/** By the number of edges that a ray to the east crosses. */
export function isInside([x, y]: Position, polygons: readonly Polygon[]): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
