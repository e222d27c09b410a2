import { fc, test } from '@fast-check/vitest';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { Position } from 'geojson';
import { expect } from 'vitest';
import { cutShapes, type DecodedTile, insideTile, signedArea, type XY } from './cutShapes';

/** Stars around a place: crossing tile borders, with spikes and bays, each with a hole like itself. */
const stars = fc
  .record({
    lon: fc.double({ min: -150, max: 150, noNaN: true }),
    lat: fc.double({ min: -60, max: 60, noNaN: true }),
    radii: fc.array(fc.double({ min: 2, max: 15, noNaN: true }), { minLength: 3, maxLength: 30 }),
  })
  .map(({ lon, lat, radii }) => {
    const ring = (scale: number): Position[] => {
      const points = radii.map((radius, i) => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [lon + scale * radius * Math.cos(angle), lat + scale * radius * Math.sin(angle)];
      });
      return [...points, points[0]];
    };
    return { type: 'Polygon' as const, coordinates: [ring(1), ring(0.4)] };
  });

const areaInside = (rings: readonly (readonly XY[])[]) =>
  rings.reduce((sum, ring) => sum + signedArea(insideTile(ring)), 0);

test.prop([stars], { numRuns: 60 })('every tile shows as much of a polygon as geojson-vt shows', async (geometry) => {
  const z = 5;
  const { tiles } = await cutShapes([{ geometry, properties: {} }], { minZoom: z, maxZoom: z });
  const slow = new GeoJSONVT(
    { type: 'Feature', geometry, properties: {} },
    { maxZoom: z, indexMaxZoom: z, indexMaxPoints: 0, tolerance: 0, extent: 4096, buffer: 64 },
  );
  const mine = new Map(tiles.map((tile: DecodedTile) => [`${tile.x}/${tile.y}`, areaInside(tile.features[0].rings)]));
  for (let x = 0; x < 2 ** z; x++) {
    for (let y = 0; y < 2 ** z; y++) {
      const feature = slow.getTile(z, x, y)?.features[0];
      const rings = (feature?.geometry ?? []) as [number, number][][];
      const theirs = areaInside(rings.map((ring) => ring.slice(0, -1).map(([px, py]) => ({ x: px, y: py }))));
      // Half a unit of rounding on both sides along the borders, and half a unit of tolerance on ours.
      const edges = geometry.coordinates[0].length * 2 * 4096;
      expect(Math.abs((mine.get(`${x}/${y}`) ?? 0) - Math.abs(theirs))).toBeLessThan(edges * 1.5);
    }
  }
});
