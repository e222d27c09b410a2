import type { LonLat } from '../units';
import type { Kind } from './kinds';

/** A place where people learn: the properties of a Point feature in `sites.geojson`. Absent means not known. */
export interface SiteProperties {
  readonly id: string;
  readonly name?: string;
  readonly kind: Kind;
  /** Further kinds of a site that is several at once (a school with primary and secondary classes). */
  readonly alsoKinds?: readonly Kind[];
  /** The source's own word, in its own language. */
  readonly category?: string;
  /** Places for learners, or pupils where the source counts those; which one, the city's README says. */
  readonly capacity?: number;
  readonly address?: string;
  readonly website?: string;
  /** As OpenStreetMap writes `opening_hours`. */
  readonly openingHours?: string;
  readonly wheelchair?: 'yes' | 'limited' | 'no';
  readonly fee?: boolean;
  /** How people meet the offer; absent means `onsite`. */
  readonly delivery?: 'onsite' | 'mobile' | 'online';
  /** Whom it serves, as the source says. */
  readonly serves?: string;
  /** A key of `sources.json` beside the file. */
  readonly source: string;
  /** Date or year for which the source says so: `2024`, `2024-03`, `2024-03-01`. */
  readonly asOf?: string;
}

export interface Site extends SiteProperties {
  readonly at: LonLat;
}
