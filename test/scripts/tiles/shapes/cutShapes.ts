/** Cuts shapes as `atlas tiles` does and decodes every tile with the public reader. */
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { tileOf } from '../../../../scripts/pmtiles/tileId';
import type { CutRequest, Shape, SkipReason } from '../../../../scripts/tiles/featureSource';
import { createShapeLayer } from '../../../../scripts/tiles/shapes/shapeLayer';

export interface DecodedTile {
  readonly id: number;
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly features: readonly DecodedFeature[];
}

export interface DecodedFeature {
  readonly id: number | undefined;
  readonly type: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Rings without their closing vertex, and lines, in units of the tile. */
  readonly rings: readonly (readonly XY[])[];
}

export interface XY {
  readonly x: number;
  readonly y: number;
}

export async function cutShapes(shapes: readonly Shape[], request: Partial<CutRequest> & { maxZoom: number }) {
  const layer = createShapeLayer();
  const skipped: SkipReason[] = [];
  for (const shape of shapes) {
    const reason = layer.add(shape);
    if (reason) skipped.push(reason);
  }
  const tiles: DecodedTile[] = [];
  const reduced = [];
  let features = 0;
  const whole: CutRequest = {
    layer: 'shapes',
    minZoom: 0,
    form: 'layer',
    workers: 0,
    scratchFolder: () => {
      throw new Error('nothing so small needs a scratch folder');
    },
    ...request,
  };
  for await (const batch of layer.cut(whole)) {
    features += batch.features;
    reduced.push(...(batch.reduced ?? []));
    for (let i = 0; i < batch.count; i++) {
      const bytes = batch.bytes.slice(i === 0 ? 0 : batch.ends[i - 1], batch.ends[i]);
      tiles.push(decode(batch.tileIds[i], bytes));
    }
  }
  return { layer, tiles, skipped, reduced, features };
}

function decode(id: number, bytes: Uint8Array): DecodedTile {
  const { shapes } = new VectorTile(new PbfReader(bytes)).layers;
  const features = Array.from({ length: shapes.length }, (_, i) => decodeFeature(shapes.feature(i)));
  return { id, ...tileOf(id), features };
}

function decodeFeature(feature: VectorTileFeature): DecodedFeature {
  const rings = feature.loadGeometry().map((ring) => (feature.type === 3 ? ring.slice(0, -1) : ring));
  return { id: feature.id, type: feature.type, properties: feature.properties, rings };
}

/** By the shoelace formula: positive clockwise on the screen, as outer rings are in tiles. */
export function signedArea(ring: readonly XY[]): number {
  let twice = 0;
  ring.forEach(({ x, y }, i) => {
    const before = ring.at(i - 1)!;
    twice += before.x * y - x * before.y;
  });
  return twice / 2;
}

/** The part of a ring inside the tile proper, without its buffer. */
export function insideTile(ring: readonly XY[], extent = 4096): XY[] {
  const sides = [
    { axis: 'x', at: 0, side: 1 },
    { axis: 'x', at: extent, side: -1 },
    { axis: 'y', at: 0, side: 1 },
    { axis: 'y', at: extent, side: -1 },
  ] as const;
  return sides.reduce<XY[]>(
    (points, { axis, at, side }) => {
      const isIn = (point: XY) => (point[axis] - at) * side >= 0;
      return points.flatMap((b, i) => {
        const a = points.at(i - 1)!;
        const t = (at - a[axis]) / (b[axis] - a[axis]);
        const crossing = isIn(a) === isIn(b) ? [] : [{ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }];
        return isIn(b) ? [...crossing, b] : crossing;
      });
    },
    [...ring],
  );
}

/** Square units of all polygons inside the tiles of a zoom. */
export function areaInTiles(tiles: readonly DecodedTile[], z: number): number {
  let sum = 0;
  for (const tile of tiles.filter((tile) => tile.z === z)) {
    for (const { rings } of tile.features) for (const ring of rings) sum += signedArea(insideTile(ring));
  }
  return sum;
}

/** Units of a position at a zoom, exact, for what a test expects. */
export function unitsOf([lon, lat]: readonly [number, number] | readonly number[], z: number): XY {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return { x: (lon / 360 + 0.5) * 4096 * 2 ** z, y: Math.min(1, Math.max(0, y)) * 4096 * 2 ** z };
}
