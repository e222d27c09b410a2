/** Which cities lie under the pointer: marks on one spot hide each other. Pure. */

export interface CityHere {
  readonly id: string;
  readonly name: string;
}

/**
 * Each city once, topmost first, as far as its mark stands on the spot of the topmost; none where that is a cluster, which
 * a click opens.
 *
 * @param features as the map finds them under the pointer
 */
export function citiesHere(
  features: readonly {
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry: { readonly type: string; readonly coordinates?: unknown };
  }[],
): CityHere[] {
  const [top] = features;
  if (!top || top.properties?.point_count !== undefined) return [];
  const here = new Map<string, CityHere>();
  for (const { properties, geometry } of features) {
    const { id, name, point_count } = properties ?? {};
    if (typeof id !== 'string' || point_count !== undefined || !isOneSpot(geometry, top.geometry)) continue;
    here.set(id, { id, name: String(name) });
  }
  return [...here.values()];
}

/** Tiles round positions: what is nearer than this many degrees (about half a kilometre) is one spot. */
const SPOT_DEGREES = 0.005;

type Placed = { readonly coordinates?: unknown };
const isOneSpot = ({ coordinates: a }: Placed, { coordinates: b }: Placed) =>
  Array.isArray(a) && Array.isArray(b) && a.every((degrees, i) => Math.abs(degrees - b[i]) < SPOT_DEGREES);
