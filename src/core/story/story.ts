/**
 * What stands behind the network of learning cities: how the idea grew, what a learning city is made of, and what cities
 * do. All of it is read from pages that `sources.json` names; a place is the id of a member or of another network's point.
 */
import type { Kind } from '../site/kinds';
import type { CitySheet } from './citySheet';

export const MOMENT_KINDS = {
  idea: 'Ideas and laws',
  network: 'Cities and their own networks',
  conference: 'Conferences',
  award: 'Awards',
  members: 'Growth',
} as const;
export type MomentKind = keyof typeof MOMENT_KINDS;

/** Something in the history of learning cities, with its year. */
export interface Moment {
  readonly id: string;
  /** Null: the source gives none. */
  readonly year: number | null;
  /** Last year of something that went on for years. */
  readonly until: number | null;
  readonly kind: MomentKind;
  readonly title: string;
  readonly text: string;
  /** What a conference adopted. */
  readonly outcome: string | null;
  /** Aims, in our own words. */
  readonly points: readonly string[];
  /** Id of the city or network where it was; null where it was nowhere in particular. */
  readonly place: string | null;
  readonly sources: readonly string[];
}

export const PRACTICE_KINDS = {
  'open-library': 'Open libraries',
  'mobile-library': 'Mobile libraries',
  'migrant-college': 'Learning for migrants',
  intergenerational: 'Across generations',
  women: 'Guidance for women',
  'isolated-people': 'Isolated people',
  'hard-to-reach': 'People seldom reached',
  participation: 'Civic participation',
  online: 'Online learning',
  community: 'Learning near home',
  culture: 'Culture',
  nature: 'Nature and environment',
  work: 'Work and skills',
  festival: 'Festivals of learning',
  partnership: 'Partnerships',
  plan: 'Plans and strategies',
} as const;
export type PracticeKind = keyof typeof PRACTICE_KINDS;

/** Something a city does, in one sentence of our own, with the page that tells it. */
export interface Practice {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly kind: PracticeKind;
  /** Of the practice or of the page that tells it; null: neither is dated. */
  readonly year: number | null;
  /** Language of the page (BCP 47). */
  readonly language: string;
  readonly sources: readonly string[];
}

/** A paraphrase of the Key Features of Learning Cities: three parts, their areas, and the features of each. */
export interface KeyFeatures {
  readonly parts: readonly FeaturePart[];
  readonly sources: readonly string[];
}

export const PART_ROLES = ['steps', 'columns', 'roof'] as const;

export interface FeaturePart {
  readonly id: string;
  readonly name: string;
  /** Where it stands in the building that the Key Features are drawn as. */
  readonly role: (typeof PART_ROLES)[number];
  readonly areas: readonly FeatureArea[];
}

export interface FeatureArea {
  readonly id: string;
  readonly name: string;
  /** Numbers of the Sustainable Development Goals: this project's own mapping. */
  readonly goals: readonly number[];
  readonly features: readonly KeyFeature[];
}

export const FEATURE_ANSWERS = {
  sites: 'in part by places on a map',
  experiments: 'in part by class experiments',
  map: 'by a map',
  city: 'by the city itself',
  statistics: 'by official figures',
} as const;

export interface KeyFeature {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  /** False: still to be compared with the official document. */
  readonly isConfirmed: boolean;
  /** What could answer it. */
  readonly answeredBy: keyof typeof FEATURE_ANSWERS;
  /** Null: no map of ours shows any of it yet. */
  readonly shown: FeatureOnMap | null;
  readonly measurements: readonly FeatureMeasurement[];
}

/** What the planner's room shows of a feature: reach of these kinds of site, and what that does and does not say. */
export interface FeatureOnMap {
  readonly kinds: readonly Kind[];
  readonly words: string;
}

export const MEASUREMENT_BASES = {
  'official-data': 'official figures',
  survey: 'a survey of residents',
  'expert-review': 'judged by experts',
} as const;

export interface FeatureMeasurement {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly basis: keyof typeof MEASUREMENT_BASES;
}

/** `world/story-<hash>.json`. */
export interface Story {
  readonly moments: readonly Moment[];
  readonly practices: readonly Practice[];
  /** Null: the data have none. */
  readonly keyFeatures: KeyFeatures | null;
  /** What cities say of themselves, in the order of their ids. */
  readonly sheets: readonly CitySheet[];
}
