import { join } from 'node:path';
import type { Geometry } from 'geojson';
import type { Problem } from '../../src/core/problem';
import { validateArea } from '../../src/core/site/validateArea';
import type { CityMapping } from './cityMapping';
import { fieldNumber, fieldText, isTaken, type Properties } from './field';
import { readSource } from './readSource';
import { trimGeometry } from './trimGeometry';
import type { DataFeature } from './writeData';

type AreasRule = NonNullable<CityMapping['areas']> & Partial<Pick<NonNullable<CityMapping['sections']>, 'within'>>;

/** Areas or sections from one file of the source, with the figures of the city's groups that it has. */
export function importAreas(
  rule: AreasRule,
  groups: CityMapping['groups'],
  sourceFolder: string,
): { features: DataFeature[]; problems: Problem[] } {
  const path = join(sourceFolder, rule.file);
  const features: DataFeature[] = [];
  const problems: Problem[] = [];
  for (const [index, { properties, geometry, id }] of readSource(path).entries()) {
    if (!isTaken(rule.only, properties)) continue;
    const areaId = fieldText(rule.id, properties) ?? (id === undefined ? undefined : String(id));
    const where = `${path}, feature ${index + 1} "${fieldText(rule.name, properties) ?? areaId ?? ''}"`;
    const polygon = polygonOf(geometry);
    if (!polygon) {
      problems.push({
        where,
        what: `has ${geometry ? `a ${geometry.type}` : 'no geometry'} instead of a polygon`,
        fix: 'Give each area a Polygon or MultiPolygon; this one was left out.',
        level: 'warning',
      });
      continue;
    }
    const within = fieldText(rule.within, properties);
    const shaped = validateArea(
      {
        id: areaId,
        name: fieldText(rule.name, properties) ?? areaId,
        population: fieldNumber(rule.population, properties) ?? null,
        ...(within !== undefined && { within }),
        groups: groupFigures(groups, properties),
        source: fieldText(rule.source, properties),
      },
      where,
    );
    if ('value' in shaped) features.push({ properties: { ...shaped.value }, geometry: polygon });
    else problems.push(...shaped.problems);
  }
  return { features, problems };
}

/** The municipality's polygon. */
export function importBoundary(rule: NonNullable<CityMapping['boundary']>, sourceFolder: string): DataFeature[] {
  return readSource(join(sourceFolder, rule.file)).flatMap(({ geometry }) => {
    const polygon = polygonOf(geometry);
    return polygon ? [{ properties: { source: rule.source }, geometry: polygon }] : [];
  });
}

/** A group of several properties is their sum, and unknown if one of them is. */
function groupFigures(groups: CityMapping['groups'], properties: Properties): Record<string, unknown> {
  const figures: Record<string, unknown> = {};
  for (const { id, property } of groups) {
    if (property === undefined) continue;
    const parts = (typeof property === 'string' ? [property] : property).map((name) => fieldNumber(name, properties));
    if (parts.includes(undefined)) continue;
    figures[id] = parts.length === 1 ? parts[0] : (parts as number[]).reduce((sum, part) => sum + part, 0);
  }
  return figures;
}

function polygonOf(geometry: Geometry | null): Geometry | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? trimGeometry(geometry, 6) : null;
}
