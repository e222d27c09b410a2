/** Sites of the chosen kinds, bunched for a view. Made anew when the kinds change, so that every count is a true one. */
import Supercluster from 'supercluster';
import type { SiteColumns } from '../core/city/cityPack';
import { kindMaskOf } from '../core/city/siteColumns';
import type { Bbox } from '../core/geo/bbox';
import type { Kind } from '../core/site/kinds';
import type { SiteCluster } from './questions';

/** Bunches closer than this on the screen, in pixels of 512-pixel tiles, are one. */
const RADIUS = 44;
/** From here on every site stands alone. */
const SEPARATE_FROM = 16;

/** Rows of the sites that are of any of these kinds, also as a second kind. */
export function sitesOfKinds({ count, kindMask }: SiteColumns, kinds: readonly Kind[]): Uint32Array {
  const mask = kindMaskOf(kinds);
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (kindMask[row] & mask) rows.push(row);
  return Uint32Array.from(rows);
}

export type ClusterIndex = (bounds: Bbox, zoom: number) => SiteCluster[];

/** An index of these sites; asking it for a view costs a few microseconds. */
export function clusterSites(sites: SiteColumns, rows: Uint32Array): ClusterIndex {
  // Extent 4096 with the radius in its units: supercluster's default grid of 512 would move points by up to 19 m at zoom 12.
  const index = new Supercluster<{ site: number }>({
    radius: RADIUS * 8,
    extent: 4096,
    maxZoom: SEPARATE_FROM - 1,
  });
  index.load(
    Array.from(rows, (site) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [sites.lon[site], sites.lat[site]] },
      properties: { site },
    })),
  );
  return (bounds, zoom) => {
    const level = Math.max(0, Math.min(SEPARATE_FROM, Math.floor(zoom)));
    return index.getClusters([...bounds] as [number, number, number, number], level).map((feature) => {
      const [lon, lat] = feature.geometry.coordinates;
      const properties = feature.properties;
      return 'cluster' in properties
        ? {
            at: [lon, lat],
            count: properties.point_count,
            site: null,
            cluster: properties.cluster_id,
            opensAt: index.getClusterExpansionZoom(properties.cluster_id),
          }
        : { at: [lon, lat], count: 1, site: properties.site, cluster: -1, opensAt: level };
    });
  };
}
