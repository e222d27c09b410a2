/** Areas and sections: polygons, people, and figures that can be true. */
import { validateArea } from '../../src/core/site/validateArea';
import type { LonLat } from '../../src/core/units';
import { boundsOf, type CheckedFeature, textOf } from './checkFeatures';
import { positionsOf } from './checkGeometry';
import type { CheckContext } from './context';
import { errorAt, type Finding, placeText, warningAt } from './finding';
import { homeOf, placeFault } from './home';
import { isRecord } from './readFeatures';
import type { FileSummary } from './summary';

export function checkAreas(
  file: string,
  level: 'areas' | 'sections',
  features: readonly CheckedFeature[],
  context: CheckContext,
) {
  const findings = features.flatMap((feature) => areaFindings(feature, level, context));
  const places = features.map(({ geometry }) => positionsOf(geometry)[0] as unknown as LonLat);
  const home = context.home ?? homeOf(places);
  for (const [row, { place }] of features.entries()) {
    const fault = placeFault(places[row], home);
    // A border may run through [0, 0] by right.
    if (fault && fault.code !== 'at-zero') findings.push((fault.isError ? errorAt : warningAt)(place, fault));
  }
  const people = features.map(({ properties }) => properties.population).filter((n) => typeof n === 'number');
  const summary: FileSummary = {
    file,
    holds: level,
    features: features.length,
    bounds: boundsOf(features),
    ...(people.length > 0 && { population: people.reduce((sum, n) => sum + n, 0) }),
  };
  return { findings, summary };
}

function areaFindings(
  { place, properties, geometry }: CheckedFeature,
  level: 'areas' | 'sections',
  context: CheckContext,
): Finding[] {
  const findings: Finding[] = [];
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    const fix = 'An area is a Polygon or a MultiPolygon.';
    findings.push(errorAt(place, { code: 'wrong-geometry', what: `is a ${geometry.type}`, fix }));
  }
  const { population = null, groups = {}, source } = properties;
  // Sections whose people are unknown may be weighed by a group instead; then that is what has to be there.
  const weight = level === 'sections' ? context.sectionWeight : undefined;
  if (population === null && weight === undefined) {
    const fix = 'Map population in city.json; without it the area counts nobody.';
    findings.push(warningAt(place, { code: 'no-population', what: 'has no population', fix }));
  }
  if (weight !== undefined && isRecord(groups) && groups[weight] === undefined && population === null) {
    const what = `has neither a population nor the figure "${weight}" that stands for it`;
    findings.push(warningAt(place, { code: 'no-population', what, fix: 'Without it the section counts nobody.' }));
  }
  if (source === undefined) {
    const fix = 'Name the key of its source in sources.json.';
    findings.push(warningAt(place, { code: 'no-source', what: 'does not say where it comes from', fix }));
  }
  if (properties.name === undefined) {
    findings.push(
      warningAt(place, { code: 'missing-name', what: 'has no name', fix: 'Add it; tables list areas by name.' }),
    );
  }
  const filled = {
    ...properties,
    id: place.id,
    name: properties.name ?? 'unnamed',
    population,
    groups,
    source: source ?? 'unknown',
  };
  const { problems } = validateArea(filled, placeText(place));
  findings.push(
    ...problems.map(
      (problem): Finding => ({ ...problem, code: 'bad-property', file: place.file, feature: place.feature }),
    ),
  );
  if (problems.length === 0) findings.push(...figureFindings(filled, place, context));
  const within = textOf(properties.within);
  if (level === 'sections' && context.areaIds && !context.areaIds.has(within ?? '')) {
    const what =
      within === undefined ? 'does not say within which area it lies' : `lies within "${within}", which is no area`;
    findings.push(errorAt(place, { code: 'unknown-area', what, fix: 'Correct "within", or add the area.' }));
  }
  return findings;
}

/** Figures that the schema allows and that still cannot be. */
function figureFindings(
  { groups, population }: { groups: unknown; population: unknown },
  place: CheckedFeature['place'],
  { groups: definitions }: CheckContext,
): Finding[] {
  return Object.entries(groups as Record<string, number>).flatMap(([id, figure]) => {
    const definition = definitions?.get(id);
    if (definitions && !definition) {
      const fix = 'Add it to groups in city.json.';
      return [
        errorAt(place, { code: 'unknown-group', what: `has a figure "${id}" that city.json does not explain`, fix }),
      ];
    }
    const fix = 'Check the source, and the property that the group is mapped to.';
    if (figure < 0) return [errorAt(place, { code: 'impossible-figure', what: `has ${figure} for "${id}"`, fix })];
    if (definition?.unit === 'percent' && figure > 100) {
      return [warningAt(place, { code: 'impossible-figure', what: `has ${figure} percent for "${id}"`, fix })];
    }
    // A figure of another year may be a little above the people of this one.
    if (definition?.unit === 'people' && typeof population === 'number' && figure > population * 1.1) {
      const what = `has ${figure} people in "${id}", more than its population of ${population}`;
      return [warningAt(place, { code: 'impossible-figure', what, fix })];
    }
    return [];
  });
}
