/** Which cities lie under the pointer: marks on one spot hide each other. Pure. */
import { nameKey } from './layers';

export interface CityHere {
  readonly id: string;
  readonly name: string;
}

/**
 * Each city once, topmost first, as far as its mark stands on the spot of the topmost; none where that is a cluster, which
 * a click opens.
 *
 * @param language whose names are wanted, where the features have them
 * @param features as the map finds them under the pointer
 */
export function citiesHere(
  language: string,
  features: readonly {
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry: { readonly type: string; readonly coordinates?: unknown };
  }[],
): CityHere[] {
  const [top] = features;
  if (!top || top.properties?.point_count !== undefined) return [];
  const here = new Map<string, CityHere>();
  for (const { properties, geometry } of features) {
    const { id, point_count } = properties ?? {};
    if (typeof id !== 'string' || point_count !== undefined || !isOneSpot(geometry, top.geometry)) continue;
    here.set(id, { id, name: shownName(language, properties ?? {}) });
  }
  return [...here.values()];
}

/** What stands beside a city's mark: its name in a language where the feature has that, else in English. */
export const shownName = (language: string, properties: Readonly<Record<string, unknown>>): string =>
  String(properties[nameKey(language)] ?? properties.name);

/** Tiles round positions: what is nearer than this many degrees (about half a kilometre) is one spot. */
const SPOT_DEGREES = 0.005;

type Placed = { readonly coordinates?: unknown };
const isOneSpot = ({ coordinates: a }: Placed, { coordinates: b }: Placed) =>
  Array.isArray(a) && Array.isArray(b) && a.every((degrees, i) => Math.abs(degrees - b[i]) < SPOT_DEGREES);
