/**
 * Which OpenStreetMap tags mean a place where people learn, and of what kind: one readable table. Meaning of tags:
 * wiki.openstreetmap.org/wiki/Key:amenity (and tourism, leisure, office). Sports places are left out: few are for learning.
 */
import type { Kind } from '../../src/core/site/kinds';
import type { Tags } from './osmData';

/** The first rule that fits gives the kind. */
export const SITE_RULES: readonly { readonly key: string; readonly value: string; readonly kind: Kind }[] = [
  { key: 'amenity', value: 'kindergarten', kind: 'early-childhood' },
  { key: 'amenity', value: 'childcare', kind: 'early-childhood' },
  // The level follows from `isced:level`, where it is given: see `levelsOf`.
  { key: 'amenity', value: 'school', kind: 'school' },
  { key: 'amenity', value: 'university', kind: 'university' },
  { key: 'amenity', value: 'college', kind: 'university' },
  { key: 'amenity', value: 'training', kind: 'adult-education' },
  { key: 'amenity', value: 'prep_school', kind: 'adult-education' },
  { key: 'amenity', value: 'language_school', kind: 'arts-language' },
  { key: 'amenity', value: 'music_school', kind: 'arts-language' },
  { key: 'amenity', value: 'dancing_school', kind: 'arts-language' },
  { key: 'amenity', value: 'art_school', kind: 'arts-language' },
  { key: 'amenity', value: 'library', kind: 'library' },
  { key: 'tourism', value: 'museum', kind: 'museum' },
  { key: 'tourism', value: 'gallery', kind: 'museum' },
  { key: 'amenity', value: 'planetarium', kind: 'science-centre' },
  { key: 'tourism', value: 'zoo', kind: 'science-centre' },
  { key: 'tourism', value: 'aquarium', kind: 'science-centre' },
  { key: 'garden:type', value: 'botanical', kind: 'science-centre' },
  { key: 'amenity', value: 'arts_centre', kind: 'cultural-centre' },
  { key: 'amenity', value: 'theatre', kind: 'cultural-centre' },
  { key: 'amenity', value: 'community_centre', kind: 'community-centre' },
  { key: 'amenity', value: 'social_centre', kind: 'community-centre' },
  { key: 'leisure', value: 'hackerspace', kind: 'makerspace' },
  { key: 'amenity', value: 'archive', kind: 'archive' },
  { key: 'office', value: 'archive', kind: 'archive' },
];

/** ISCED 2011 levels, as `isced:level=1;2` lists them, in our kinds. */
const LEVELS: Readonly<Record<string, Kind>> = {
  '0': 'early-childhood',
  '1': 'primary',
  '2': 'secondary',
  '3': 'secondary',
  '4': 'vocational',
  '5': 'vocational',
};

export interface SiteMeaning {
  readonly kind: Kind;
  readonly alsoKinds: readonly Kind[];
  /** `amenity=library`. */
  readonly category: string;
}

/** What a feature's tags say of it as a learning site; null: it is none, or is gone. */
export function siteMeaningOf(tags: Tags): SiteMeaning | null {
  if (['disused', 'abandoned', 'demolished'].some((state) => tags.get(state) === 'yes')) return null;
  const rule = SITE_RULES.find(({ key, value }) => tags.get(key) === value);
  if (!rule) return null;
  const category = `${rule.key}=${rule.value}`;
  const [kind, ...alsoKinds] = rule.kind === 'school' ? levelsOf(tags) : [rule.kind];
  return { kind: kind ?? rule.kind, alsoKinds, category };
}

function levelsOf(tags: Tags): Kind[] {
  const forSpecialNeeds = /special/.test(tags.get('school') ?? '') || tags.has('school:special_needs');
  if (forSpecialNeeds) return ['special'];
  const kinds = (tags.get('isced:level') ?? '').split(/[;,]/).flatMap((level) => LEVELS[level.trim()] ?? []);
  return [...new Set(kinds)];
}
