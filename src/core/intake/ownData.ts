/** What somebody brought, as the page keeps and uses it: two files of JSON at most for a city, one of sites and one of areas. */
import type { Area } from '../city/areaColumns';
import type { Kind } from '../site/kinds';
import type { Site } from '../site/site';
import type { Purpose } from './columns';
import { isOwnArea, isOwnSite } from './isOwnData';
import type { Mend } from './mends';

/** The source that every brought site and area names. */
export const OWN_SOURCE = 'own';

/** Id of the area that stands for all of the city outside brought areas. */
export const REST_AREA = `${OWN_SOURCE}-rest`;

/** Whether brought sites stand beside the city's, or in the place of those of the same kinds. */
export type Joining = 'beside' | 'instead';

/** What is kept beside the data and shown of them. */
export interface OwnSummary {
  readonly purpose: Purpose;
  /** Slug of the city they are for. */
  readonly city: string;
  /** Name of the file they came from. */
  readonly file: string;
  readonly count: number;
  /** Of sites. */
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  readonly joining: Joining;
  /** Of areas: whether any says how many people live there. */
  readonly hasPeople: boolean;
  readonly source: OwnSource;
  /** What was mended, in order. A text is what an earlier page kept of it, in English. */
  readonly mended: readonly (Mend | string)[];
}

/** Who made the data, and what may be done with them, as the person says who brings them. */
export interface OwnSource {
  readonly publisher: string;
  readonly licence: string;
  readonly url: string | null;
  readonly date: string | null;
}

/** Rises when what is kept changes its form; older data then have to be brought again. */
const VERSION = 1;

export interface OwnSites {
  readonly version: typeof VERSION;
  readonly joining: Joining;
  readonly sites: readonly Site[];
}

export interface OwnAreas {
  readonly version: typeof VERSION;
  readonly areas: readonly Area[];
}

/** What one city is used with; null: the city's own. */
export interface OwnData {
  readonly sites: OwnSites | null;
  readonly areas: OwnAreas | null;
}

export const ownSites = (sites: readonly Site[], joining: Joining): OwnSites => ({ version: VERSION, joining, sites });
export const ownAreas = (areas: readonly Area[]): OwnAreas => ({ version: VERSION, areas });

/** Null where the text is not what this page keeps: cut off, damaged, or kept by another version of it. */
export function readOwnData(text: string): OwnData | null {
  let kept: Partial<OwnData> | null;
  try {
    kept = JSON.parse(text) as Partial<OwnData> | null;
  } catch {
    return null;
  }
  const { sites, areas } = kept ?? {};
  return isOwnSites(sites) && isOwnAreas(areas) ? { sites, areas } : null;
}

const isOwnSites = (part: OwnSites | null | undefined): part is OwnSites | null =>
  part === null ||
  (part?.version === VERSION &&
    (part.joining === 'beside' || part.joining === 'instead') &&
    Array.isArray(part.sites) &&
    part.sites.every(isOwnSite));

const isOwnAreas = (part: OwnAreas | null | undefined): part is OwnAreas | null =>
  part === null || (part?.version === VERSION && Array.isArray(part.areas) && part.areas.every(isOwnArea));

const OWN_MARK = '#own=';

/** A pack's address with the blob of what somebody brought behind it: servers never see what follows a `#`. */
export const packAddressWith = (url: string, own: string | null) => (own === null ? url : `${url}${OWN_MARK}${own}`);

/** The two again. */
export function packAddressParts(address: string): { readonly url: string; readonly own: string | null } {
  const at = address.indexOf(OWN_MARK);
  return at < 0 ? { url: address, own: null } : { url: address.slice(0, at), own: address.slice(at + OWN_MARK.length) };
}
