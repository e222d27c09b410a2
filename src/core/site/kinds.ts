/**
 * The kinds of learning site, and what each gives a learning city. The six building blocks are the "major building
 * blocks" of the Key Features of Learning Cities (UNESCO Institute for Lifelong Learning, 2013), in short words of our
 * own; which kind serves which block is this project's own mapping.
 */

export const BUILDING_BLOCKS = {
  inclusive: 'Inclusive learning, from basic to higher education',
  community: 'Learning in families and communities',
  work: 'Learning for and in the workplace',
  technology: 'Modern learning technologies',
  quality: 'Quality in learning',
  culture: 'A culture of learning throughout life',
} as const;
export type BuildingBlock = keyof typeof BUILDING_BLOCKS;

/** In the order in which lists and legends show them. Never reorder or remove: packs store the position in this list. */
export const KINDS = [
  {
    id: 'early-childhood',
    label: 'Early childhood',
    plural: 'nurseries and preschools',
    blocks: ['inclusive', 'community'],
  },
  { id: 'primary', label: 'Primary school', plural: 'primary schools', blocks: ['inclusive', 'quality'] },
  { id: 'secondary', label: 'Secondary school', plural: 'secondary schools', blocks: ['inclusive', 'quality'] },
  { id: 'special', label: 'Special-needs school', plural: 'special-needs schools', blocks: ['inclusive'] },
  { id: 'vocational', label: 'Vocational school', plural: 'vocational schools', blocks: ['inclusive', 'work'] },
  {
    id: 'university',
    label: 'University or college',
    plural: 'universities and colleges',
    blocks: ['inclusive', 'quality'],
  },
  {
    id: 'adult-education',
    label: 'Adult education',
    plural: 'adult education centres',
    blocks: ['inclusive', 'work', 'culture'],
  },
  {
    id: 'arts-language',
    label: 'Language, music or arts school',
    plural: 'language, music and arts schools',
    blocks: ['culture'],
  },
  { id: 'library', label: 'Library', plural: 'libraries', blocks: ['community', 'technology', 'culture'] },
  { id: 'mobile-library', label: 'Mobile library', plural: 'mobile libraries', blocks: ['community', 'culture'] },
  { id: 'museum', label: 'Museum or gallery', plural: 'museums and galleries', blocks: ['culture'] },
  {
    id: 'science-centre',
    label: 'Science centre, zoo or garden',
    plural: 'science centres, zoos and gardens',
    blocks: ['technology', 'culture'],
  },
  { id: 'cultural-centre', label: 'Cultural centre', plural: 'cultural centres', blocks: ['community', 'culture'] },
  { id: 'community-centre', label: 'Community centre', plural: 'community centres', blocks: ['community'] },
  {
    id: 'makerspace',
    label: 'Makerspace or fablab',
    plural: 'makerspaces and fablabs',
    blocks: ['technology', 'work'],
  },
  { id: 'archive', label: 'Archive', plural: 'archives', blocks: ['culture'] },
  { id: 'sports', label: 'Sports', plural: 'sports places', blocks: ['community'] },
  {
    id: 'school',
    label: 'School, level not stated',
    plural: 'schools of unstated level',
    blocks: ['inclusive', 'quality'],
  },
  { id: 'other', label: 'Other learning site', plural: 'other learning sites', blocks: [] },
] as const satisfies readonly { id: string; label: string; plural: string; blocks: readonly BuildingBlock[] }[];

export type Kind = (typeof KINDS)[number]['id'];

const positions = new Map<string, number>(KINDS.map(({ id }, position) => [id, position]));

export const isKind = (word: unknown): word is Kind => typeof word === 'string' && positions.has(word);

/** Position of a kind in `KINDS`, the number that packs and tiles store. */
export const kindIndex = (kind: Kind) => positions.get(kind)!;

export const buildingBlocksOf = (kind: Kind): readonly BuildingBlock[] => KINDS[kindIndex(kind)].blocks;
