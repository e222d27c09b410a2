import type { LonLat } from '../units';

export const UNESCO_REGIONS = [
  'Africa',
  'Arab States',
  'Asia and the Pacific',
  'Europe and North America',
  'Latin America and the Caribbean',
] as const;
export type UnescoRegion = (typeof UNESCO_REGIONS)[number];

/** A member of the UNESCO Global Network of Learning Cities, as the sources name it. */
export interface MemberCity {
  readonly id: string;
  readonly at: LonLat;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly country: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly region: UnescoRegion;
  /** Year of admission; null is not known. */
  readonly joined: number | null;
  /** Where `joined` is not known: the earliest year in which a source shows the city as a member. */
  readonly memberBy: number | null;
  /** Years of the UNESCO Learning City Award. */
  readonly awards: readonly number[];
  /** Years in which it was host of the International Conference on Learning Cities. */
  readonly hosted: readonly number[];
  readonly population: number | null;
  /** `approximate`: a district, county or group of towns set on a nearby settlement or a centre. */
  readonly placed: 'exact' | 'approximate';
  readonly note: string | null;
  /** Keys of the network's `sources.json`. */
  readonly sources: readonly string[];
}

/** A city or region of a learning-city or educating-city initiative outside the UNESCO network, or older than it. */
export interface NationalNetworkCity {
  readonly id: string;
  readonly at: LonLat;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly country: string;
  readonly countryCode: string;
  readonly network: string;
  /** The year the source gives: of a founding, a proclamation or a congress; null is not known. */
  readonly since: number | null;
  readonly note: string | null;
  readonly sources: readonly string[];
}
