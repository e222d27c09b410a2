/**
 * The overlay as files that others go on with: a row a cell, its walk, its people and the place they would walk to. Both say
 * what was asked, how sure it is, and whose data they rest on, because a file travels without the page.
 */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Source } from '../../../core/city/catalog';
import { multiPolygonOf } from '../../../core/city/polygonColumns';
import { type KilometresPerHour, metres, walkMinutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { type CsvValue, csvText } from '../../../ui/csv';
import type { CityFacts, Overlay } from '../../../workers/questions';
import { sourceLines } from '../sourceLines';
import type { ShownColumn } from './shownColumns';

export interface CellFile {
  readonly facts: CityFacts;
  readonly overlay: Overlay;
  readonly speed: KilometresPerHour;
  /** By cell: those of a group, or everybody. */
  readonly people: Float64Array;
  /** What the map is shaded by besides: a column each, in the order of the cells. */
  readonly shown: readonly ShownColumn[];
  /** What was asked and found, a sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

const rounded = (n: number, digits: number) => (Number.isFinite(n) ? Number(n.toFixed(digits)) : null);

/** Columns of the CSV and properties of the GeoJSON, for programs: their names and words stay English. Null is not known; `walk` tells that from no way to any place. */
function propertiesOf({ facts, overlay, speed, people, shown }: CellFile, cell: number): Record<string, CsvValue> {
  const { cells, areas, sites } = facts;
  const walk = overlay.metres[cell];
  const site = overlay.nearest[cell];
  return {
    longitude: rounded(cells.lon[cell], 6),
    latitude: rounded(cells.lat[cell], 6),
    area_id: areas.ids[cells.area[cell]],
    area: areas.names[cells.area[cell]],
    people: rounded(people[cell], 1),
    // not translated: for programs
    walk: Number.isNaN(walk) ? 'not known' : Number.isFinite(walk) ? 'known' : 'no way',
    minutes: rounded(walkMinutes(metres(walk), speed), 1),
    metres: rounded(walk, 0),
    nearest_id: site < 0 ? null : sites.ids[site],
    nearest: site < 0 ? null : sites.names[site],
    ...Object.fromEntries(shown.map(({ name, values }) => [name, rounded(values[cell], 3)])),
  };
}

const rowsOf = (file: CellFile) => Array.from({ length: file.facts.cells.count }, (_, cell) => cell);

/** Head, a line a cell, then notes and sources in the first column, after an empty line. */
export function cellCsv(i18n: I18n, file: CellFile): string {
  const records = rowsOf(file).map((cell) => propertiesOf(file, cell));
  return csvText(
    Object.keys(records[0] ?? {}),
    records.map((record) => Object.values(record)),
    [...file.notes, ...sourceLines(i18n, file.sources)],
  );
}

/** The same with each cell's outline; `notes` and `sources` are members of the collection. */
export function cellGeoJson(
  i18n: I18n,
  file: CellFile,
): FeatureCollection<MultiPolygon> & {
  readonly notes: readonly string[];
  readonly sources: readonly string[];
} {
  const features = rowsOf(file).map(
    (cell): Feature<MultiPolygon> => ({
      type: 'Feature',
      id: cell,
      geometry: { type: 'MultiPolygon', coordinates: multiPolygonOf(file.facts.cells.polygons, cell) },
      properties: propertiesOf(file, cell),
    }),
  );
  return { type: 'FeatureCollection', notes: file.notes, sources: sourceLines(i18n, file.sources), features };
}
