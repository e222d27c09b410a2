/**
 * Census sections as demand: in the place of cells, whose people are an estimate, the sections' own published figures. What
 * sections do not say (often the total, and ages) cannot be asked of them.
 */
import { flatRingsOf, nestRings } from '../geo/flatRing';
import { interiorPoint } from '../geo/interiorPoint';
import type { AreaColumns, CellColumns, GroupColumn } from './cityPack';
import { multiPolygonOf, polygonColumns } from './polygonColumns';

export interface SectionDemand {
  /** The city's areas, whose people are those of `base`. */
  readonly areas: AreaColumns;
  /** One row a section that lies in a known area; travel is measured from a point in its middle. */
  readonly cells: CellColumns;
  /** Row in `AreaColumns` of each of `cells`. */
  readonly rows: Uint32Array;
  /** The group that stands for all people; null: the sections' own population. */
  readonly base: GroupColumn | null;
}

/** Flat rings are in 1e-6 degrees. */
const RING_SCALE = 1e6;

/** Null where the city has no sections, or no figure of people for them. */
export function sectionDemand(areas: AreaColumns): SectionDemand | null {
  const rows = Uint32Array.from(
    [...areas.level.keys()].filter((row) => areas.level[row] === 1 && areas.within[row] >= 0),
  );
  const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  const known = areas.groups.filter(({ unit, values }) => unit === 'people' && pick(values).some((n) => n >= 0));
  const hasPopulation = pick(areas.population).some((people) => people >= 0);
  const base = hasPopulation ? null : largest(known, pick);
  if (!hasPopulation && base === null) return null;

  const polygons = Array.from(rows, (row) => multiPolygonOf(areas.polygons, row));
  const points = polygons.map((polygon) => {
    const rings = flatRingsOf(polygon);
    const nested = nestRings(rings);
    // A ring in the form of an 8 may nest to nothing, though it has an inside.
    return interiorPoint(nested.length > 0 ? nested : [rings]);
  });
  return {
    areas: base ? { ...areas, population: base.values } : areas,
    cells: {
      count: rows.length,
      lon: Float64Array.from(points, ([x]) => x / RING_SCALE),
      lat: Float64Array.from(points, ([, y]) => y / RING_SCALE),
      area: Uint32Array.from(rows, (row) => areas.within[row]),
      people: pick(base?.values ?? areas.population),
      groups: known.map((group) => ({ ...group, values: pick(group.values) })),
      polygons: polygonColumns(polygons),
      method: 'cells-given',
    },
    rows,
    base,
  };
}

/** Of groups that overlap, the one with most people is nearest to everybody. */
function largest(groups: readonly GroupColumn[], pick: (values: Float64Array) => Float64Array): GroupColumn | null {
  const people = ({ values }: GroupColumn) => pick(values).reduce((sum, n) => (n > 0 ? sum + n : sum), 0);
  return groups.reduce<GroupColumn | null>(
    (best, group) => (best === null || people(group) > people(best) ? group : best),
    null,
  );
}
