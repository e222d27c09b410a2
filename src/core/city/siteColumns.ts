/** Sites between the objects of `sites.geojson` and a pack's columns. */
import { KINDS, type Kind, kindIndex } from '../site/kinds';
import type { Site } from '../site/site';
import type { SiteColumns } from './cityPack';

/** One row a site, in the order given. */
export function siteColumns(sites: readonly Site[]): SiteColumns {
  return {
    count: sites.length,
    ids: sites.map(({ id }) => id),
    names: sites.map(({ name }) => name ?? null),
    kind: Uint8Array.from(sites, ({ kind }) => kindIndex(kind)),
    kindMask: Uint32Array.from(sites, ({ kind, alsoKinds }) => kindMaskOf([kind, ...(alsoKinds ?? [])])),
    lon: Float64Array.from(sites, ({ at }) => at[0]),
    lat: Float64Array.from(sites, ({ at }) => at[1]),
    capacity: Float64Array.from(sites, ({ capacity }) => capacity ?? Number.NaN),
    details: sites.map(
      ({ at: _at, id: _id, name: _name, kind: _kind, alsoKinds: _also, capacity: _c, ...rest }) => rest,
    ),
  };
}

/** A bit a kind, as in `SiteColumns.kindMask`. */
export const kindMaskOf = (kinds: readonly Kind[]) =>
  kinds.reduce((mask, kind) => mask | (1 << kindIndex(kind)), 0) >>> 0;

/** The site of one row, as `siteColumns` took it in. */
export function siteOf(columns: SiteColumns, row: number): Site {
  const kind = KINDS[columns.kind[row]].id;
  const alsoKinds = KINDS.map(({ id }) => id).filter((id, k) => id !== kind && (columns.kindMask[row] >>> k) & 1);
  const name = columns.names[row];
  const capacity = columns.capacity[row];
  return {
    ...(columns.details[row] as { source: string }),
    id: columns.ids[row],
    ...(name === null ? {} : { name }),
    kind,
    ...(alsoKinds.length === 0 ? {} : { alsoKinds }),
    ...(Number.isNaN(capacity) ? {} : { capacity }),
    at: [columns.lon[row], columns.lat[row]],
  };
}
