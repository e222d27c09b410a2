/** One data file: read, looked at as what it holds, and summed up. */
import { basename } from 'node:path';
import { checkAreas } from './checkAreas';
import { boundsOf, type CheckedFeature, checkFeatures } from './checkFeatures';
import { checkNetwork } from './checkNetwork';
import { checkSites } from './checkSites';
import { sourceKeys } from './checkSources';
import type { CheckContext } from './context';
import type { Finding } from './finding';
import { readFeatures } from './readFeatures';
import type { Content as AnyContent, ClassContent, FileSummary, StoryContent } from './summary';

export interface CheckedFile {
  readonly summary: FileSummary;
  readonly findings: readonly Finding[];
  /** Keys of sources that its features name. */
  readonly sourceKeys: ReadonlySet<string>;
}

export function checkFile(file: string, context: CheckContext): CheckedFile {
  const read = readFeatures(file);
  const { features, findings: common } = checkFeatures(file, read.features);
  const { findings, summary } = checkContent(file, features, context);
  const keys = new Set(read.features.flatMap(({ properties }) => sourceKeys(properties)));
  // Features that could not be placed count as well: the summary is of the file, not of its good part.
  const whole = { ...summary, features: read.features.length };
  return { summary: whole, findings: [...read.findings, ...common, ...findings], sourceKeys: keys };
}

function checkContent(
  file: string,
  features: readonly CheckedFeature[],
  context: CheckContext,
): Pick<CheckedFile, 'findings' | 'summary'> {
  const content = contentOf(file, features);
  switch (content) {
    case 'sites':
      return checkSites(file, features, context);
    case 'areas':
    case 'sections':
      return checkAreas(file, content, features, context);
    case 'member cities':
    case 'national networks':
      return checkNetwork(file, content, features, context);
    case 'features':
      return { findings: [], summary: { file, holds: content, features: features.length, bounds: boundsOf(features) } };
  }
}

/** Tables of streets are no features, and neither are stories. */
type Content = Exclude<AnyContent, 'streets' | StoryContent | ClassContent>;

const NAMES: Readonly<Record<string, Content>> = {
  sites: 'sites',
  areas: 'areas',
  sections: 'sections',
  boundary: 'features',
  basemap: 'features',
  'learning-cities': 'member cities',
  'national-networks': 'national networks',
  'learning-sites': 'sites',
};

/** By the file's name, as docs/data-formats.md gives them; of another name, by what its features are. */
function contentOf(file: string, features: readonly CheckedFeature[]): Content {
  const named = NAMES[basename(file).replace(/\..*$/, '')];
  if (named) return named;
  const has = (property: string) => features.some(({ properties }) => properties[property] !== undefined);
  const allAre = (pattern: RegExp) =>
    features.length > 0 && features.every(({ geometry }) => pattern.test(geometry.type));
  if (has('countryCode') && has('joined')) return 'member cities';
  if (allAre(/Polygon$/) && has('population')) return 'areas';
  // Towns and labels of a map are points too, but they have neither kind nor category.
  return allAre(/^Point$/) && (has('kind') || has('category')) ? 'sites' : 'features';
}
