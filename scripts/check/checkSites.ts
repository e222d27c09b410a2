/** Sites: positions, kinds, names, and what looks like one place listed twice. */
import type { Point } from 'geojson';
import { shownValue } from '../../src/core/problem';
import { isKind, KINDS } from '../../src/core/site/kinds';
import { nearDuplicates } from '../../src/core/site/nearDuplicates';
import { validateSite } from '../../src/core/site/validateSite';
import { type LonLat, metres } from '../../src/core/units';
import { boundsOf, type CheckedFeature, textOf } from './checkFeatures';
import type { CheckContext } from './context';
import { errorAt, type Finding, fileFinding, placeText, warningAt } from './finding';
import { homeOf, placeFault } from './home';
import { nearestWord } from './nearestWord';
import { countWords, type FileSummary } from './summary';

/** Two sites of one name within this distance are asked about. */
const SAME_PLACE = metres(50);

export function checkSites(file: string, features: readonly CheckedFeature[], context: CheckContext) {
  const points = features.filter(({ geometry }) => geometry.type === 'Point');
  const home = context.home ?? homeOf(points.map(positionOf));
  // A file in which nothing has a kind is not ours yet: then one finding says so, not one a site.
  const isImported = features.some(({ properties }) => properties.kind !== undefined);
  const findings = features.flatMap((feature) => siteFindings(feature, isImported));
  for (const feature of points) {
    const fault = placeFault(positionOf(feature), home);
    if (fault) findings.push((fault.isError ? errorAt : warningAt)(feature.place, fault));
  }
  const unmapped = unmappedCategories(features, context);
  if (!isImported && features.length > 0) findings.push(notImported(file, features));
  findings.push(...duplicateFindings(points), ...unmappedFindings(file, unmapped));
  const summary: FileSummary = {
    file,
    holds: 'sites',
    features: features.length,
    bounds: boundsOf(features),
    kinds: countWords(features.map(({ properties }) => (isKind(properties.kind) ? properties.kind : 'unknown'))),
    ...(Object.keys(unmapped).length > 0 && { unmappedCategories: unmapped }),
  };
  return { findings, summary };
}

const positionOf = ({ geometry }: CheckedFeature) => (geometry as Point).coordinates as unknown as LonLat;

function siteFindings({ place, properties, geometry }: CheckedFeature, isImported: boolean): Finding[] {
  const findings: Finding[] = [];
  if (geometry.type !== 'Point') {
    const fix = 'A site is a Point: take its entrance, or a point inside.';
    findings.push(errorAt(place, { code: 'wrong-geometry', what: `is a ${geometry.type}`, fix }));
  }
  if (textOf(properties.name) === undefined) {
    const fix = 'Add it if anyone knows it; the map shows the kind instead.';
    findings.push(warningAt(place, { code: 'missing-name', what: 'has no name', fix }));
  }
  if (!isImported) return findings;
  if (properties.kind !== undefined && !isKind(properties.kind)) {
    findings.push(errorAt(place, { code: 'unknown-kind', ...unknownKind(properties.kind) }));
  }
  if (properties.source === undefined) {
    const fix = 'Name the key of its source in sources.json.';
    findings.push(warningAt(place, { code: 'no-source', what: 'does not say where it comes from', fix }));
  }
  // What was said above in better words is not said again in the schema's.
  const filled = {
    ...properties,
    id: place.id,
    kind: properties.kind !== undefined && !isKind(properties.kind) ? 'other' : properties.kind,
    source: properties.source ?? 'unknown',
  };
  const { problems } = validateSite(filled, placeText(place));
  findings.push(
    ...problems.map(
      (problem): Finding => ({ ...problem, code: 'bad-property', file: place.file, feature: place.feature }),
    ),
  );
  return findings;
}

function unknownKind(kind: unknown) {
  const ids = KINDS.map(({ id }) => id);
  const near = typeof kind === 'string' ? nearestWord(kind, ids) : undefined;
  return {
    what: `has the kind ${shownValue(kind)}, which is none of ours`,
    fix: near
      ? `Is "${near}" meant?`
      : `Use one of ${ids.join(', ')}; or name the word in kinds of city.json and import again.`,
  };
}

function notImported(file: string, features: readonly CheckedFeature[]): Finding {
  const words = countWords(features.flatMap(({ properties }) => textOf(properties.category) ?? []));
  const some = Object.entries(words)
    .slice(0, 8)
    .map(([word, count]) => `${word} (${count})`);
  const what = some.length > 0 ? `no site has a kind; its categories are ${some.join(', ')}` : 'no site has a kind';
  const fix = 'Write a city.json that maps its words to kinds, then run atlas import (docs/data-formats.md).';
  return fileFinding('warning', file, { code: 'no-kinds', what, fix });
}

function duplicateFindings(points: readonly CheckedFeature[]): Finding[] {
  const places = points.map((feature) => ({ name: textOf(feature.properties.name), at: positionOf(feature) }));
  return nearDuplicates(places, SAME_PLACE).map(([first, second]) => {
    const other = points[first].place;
    const what = `has the name and, within ${SAME_PLACE} m, the place of feature ${other.feature}${other.id === undefined ? '' : ` (id ${other.id})`}`;
    const fix = 'If both are one site, take one out; if not, tell them apart by name.';
    return warningAt(points[second].place, { code: 'near-duplicate', what, fix });
  });
}

/** Words of sites of kind `other` that the city's mapping does not name. */
function unmappedCategories(
  features: readonly CheckedFeature[],
  { mappedWords }: CheckContext,
): Record<string, number> {
  if (!mappedWords) return {};
  return countWords(
    features.flatMap(({ properties }) => {
      const word = textOf(properties.category);
      return properties.kind === 'other' && word !== undefined && !mappedWords.has(word) ? [word] : [];
    }),
  );
}

const unmappedFindings = (file: string, unmapped: Readonly<Record<string, number>>): Finding[] =>
  Object.entries(unmapped).map(([word, count]) =>
    fileFinding('warning', file, {
      code: 'unmapped-category',
      what: `the category "${word}" is mapped to no kind; ${count} site${count === 1 ? ' is' : 's are'} shown as "other"`,
      fix: `Add "${word}" to kinds in city.json and import again.`,
    }),
  );
