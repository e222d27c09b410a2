/**
 * A scenario as a GeoJSON file: a feature an edit, so that any other map shows it, and a `scenario` member that says what
 * the features mean. What comes in is checked as a stranger's file; nothing of it is used that the schema does not know.
 */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import * as v from 'valibot';
import type { SiteColumns } from '../city/cityPack';
import type { Problem } from '../problem';
import { type Shaped, shapeOf } from '../site/shape';
import type { LonLat } from '../units';
import { type Edit, isStreetEdit, type Scenario, type StreetEdit, withEdit } from './edit';
import { editSchema, MOST_EDITS, scenarioNameSchema } from './editSchema';

export interface ScenarioFile extends Scenario {
  /** Slug of the city it was made for. */
  readonly city: string;
}

/** A link is drawn as a line, every other edit as a point. */
type Drawn = Point | LineString | null;
type EditFeature = Feature<Drawn, Record<string, unknown>>;
export type ScenarioCollection = FeatureCollection<Drawn, Record<string, unknown>> & {
  readonly scenario: { readonly version: 1; readonly name: string; readonly city: string };
};

/** @param sites the city's own, for the place and name of those that are closed or changed */
export function writeScenarioFile({ name, city, edits }: ScenarioFile, sites: SiteColumns): ScenarioCollection {
  const rows = new Map(sites.ids.map((id, row) => [id, row]));
  return {
    type: 'FeatureCollection',
    scenario: { version: 1, name, city },
    features: edits.map((edit): EditFeature => {
      if (isStreetEdit(edit)) return streetFeature(edit);
      const row = rows.get(edit.site);
      const at: LonLat | null = 'at' in edit ? edit.at : row === undefined ? null : [sites.lon[row], sites.lat[row]];
      const { do: what, site, ...rest } = edit;
      const { at: _at, ...properties } = rest as typeof rest & { at?: LonLat };
      const label = row === undefined ? null : sites.names[row];
      return {
        type: 'Feature',
        geometry: at && { type: 'Point', coordinates: [...at] },
        properties: { edit: what, site, ...(label === null ? {} : { siteName: label }), ...properties },
      };
    }),
  };
}

function streetFeature(edit: StreetEdit): EditFeature {
  if (edit.do === 'close-street') {
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...edit.at] },
      properties: { edit: edit.do },
    };
  }
  const { do: what, from, to, ...properties } = edit;
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
    properties: { edit: what, ...properties },
  };
}

const fileSchema = v.object({
  type: v.literal('FeatureCollection', 'A scenario is a GeoJSON FeatureCollection.'),
  scenario: v.object({
    version: v.literal(1, 'This page reads scenarios of version 1.'),
    name: scenarioNameSchema,
    city: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  }),
  features: v.pipe(
    v.array(
      v.object({
        type: v.literal('Feature'),
        geometry: v.nullable(
          v.variant('type', [
            v.object({ type: v.literal('Point'), coordinates: v.array(v.number()) }),
            v.object({ type: v.literal('LineString'), coordinates: v.array(v.array(v.number())) }),
          ]),
        ),
        properties: v.record(v.string(), v.unknown()),
      }),
    ),
    v.maxLength(MOST_EDITS, `A scenario has at most ${MOST_EDITS} edits.`),
  ),
});

/** Reads a file's text; `where` names the file. All problems of the file at once. */
export function readScenarioFile(text: string, where: string): Shaped<ScenarioFile> {
  const parsed = parseJson(text);
  if (parsed === NO_JSON) return { problems: [problem(where, 'is not JSON', 'Choose a file that was saved here.')] };
  const file = shapeOf(fileSchema, parsed, where);
  if (!('value' in file)) return file;
  const { scenario, features } = file.value;
  const problems: Problem[] = [];
  let edits: Edit[] = [];
  features.forEach(({ geometry, properties }, i) => {
    const { edit: what, ...rest } = properties;
    const edit = shapeOf(editSchema, { ...rest, do: what, ...placeOf(geometry) }, `${where}, feature ${i + 1}`);
    if ('value' in edit) edits = withEdit(edits, edit.value);
    else problems.push(...edit.problems);
  });
  if (problems.length > 0) return { problems };
  return { value: { name: scenario.name, city: scenario.city, edits }, problems: [] };
}

/** A line's ends or a point, as edits name them; heights are left out. */
function placeOf(
  geometry: { type: 'Point'; coordinates: number[] } | { type: 'LineString'; coordinates: number[][] } | null,
) {
  if (geometry === null) return {};
  if (geometry.type === 'Point') return { at: geometry.coordinates.slice(0, 2) };
  const { coordinates } = geometry;
  return { from: coordinates[0]?.slice(0, 2), to: coordinates[coordinates.length - 1]?.slice(0, 2) };
}

const NO_JSON = Symbol('no JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return NO_JSON;
  }
}

const problem = (where: string, what: string, fix: string): Problem => ({ where, what, fix, level: 'error' });
