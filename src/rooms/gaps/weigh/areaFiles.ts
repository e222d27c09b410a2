/**
 * The table of areas as files that others go on with. Both say what was asked, how sure it is, and whose data they rest
 * on, because a file travels without the page.
 */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Source } from '../../../core/city/catalog';
import type { AreaColumns } from '../../../core/city/cityPack';
import { multiPolygonOf } from '../../../core/city/polygonColumns';
import { type KilometresPerHour, metres, walkMinutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { csvText } from '../../../ui/csv';
import type { AreaRow } from '../areaRows';
import type { ShownColumn } from '../report/shownColumns';
import { sourceLines } from '../sourceLines';

export interface AreaFile {
  /** In the order of the table. */
  readonly rows: readonly AreaRow[];
  readonly areas: AreaColumns;
  readonly speed: KilometresPerHour;
  /** What the map's areas are shaded by besides: a column each, by row of the areas. */
  readonly shown: readonly ShownColumn[];
  /** What was asked and found, a sentence a line. */
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
}

/** Columns of the CSV and properties of the GeoJSON: whole people, because they are estimates. Null is not known. */
function propertiesOf({ areas, speed, shown }: AreaFile, row: AreaRow) {
  const walk = (length: number) => ({
    minutes: Number.isFinite(length) ? Number(walkMinutes(metres(length), speed).toFixed(1)) : null,
    metres: Number.isFinite(length) ? Math.round(length) : null,
  });
  const people = (n: number) => (Number.isNaN(n) ? null : Math.round(n));
  const share = (100 * row.beyond) / row.people;
  return {
    id: areas.ids[row.area],
    area: row.name,
    people: people(row.people),
    people_beyond: people(row.beyond),
    people_walk_not_known: people(row.unknown),
    percent_beyond: Number.isFinite(share) ? Number(share.toFixed(1)) : null,
    mean_minutes: walk(row.meanMetres).minutes,
    mean_metres: walk(row.meanMetres).metres,
    p90_minutes: walk(row.p90Metres).minutes,
    p90_metres: walk(row.p90Metres).metres,
    ...Object.fromEntries(shown.map(({ name, values }) => [name, shownValue(values[row.area])])),
  };
}

const shownValue = (value: number) => (Number.isFinite(value) ? Number(value.toFixed(3)) : null);

/** Head, a line an area, then notes and sources in the first column, after an empty line. */
export function areaCsv(i18n: I18n, file: AreaFile): string {
  const records = file.rows.map((row) => propertiesOf(file, row));
  return csvText(
    Object.keys(records[0] ?? {}),
    records.map((record) => Object.values(record)),
    [...file.notes, ...sourceLines(i18n, file.sources)],
  );
}

export function areaGeoJson(
  i18n: I18n,
  file: AreaFile,
): FeatureCollection<MultiPolygon> & {
  readonly notes: readonly string[];
  readonly sources: readonly string[];
} {
  const features = file.rows.map(
    (row): Feature<MultiPolygon> => ({
      type: 'Feature',
      id: file.areas.ids[row.area],
      geometry: { type: 'MultiPolygon', coordinates: multiPolygonOf(file.areas.polygons, row.area) },
      properties: propertiesOf(file, row),
    }),
  );
  return { type: 'FeatureCollection', notes: file.notes, sources: sourceLines(i18n, file.sources), features };
}
