/** Cuts a stretch of the curve into the tiles of one zoom: the work of one worker job. */
import { firstTileId, hilbertCell } from '../../pmtiles/tileId';
import type { ReducedTile, TileBatch } from '../featureSource';
import { fromEdge } from './canonicalOrder';
import { TileGatherer } from './gatherToFit';
import { GzippedTiles, packedLength } from './gzipTile';
import { PointLayerWriter, tileUnits } from './pointLayerWriter';
import type { PointTileData } from './pointTileData';

/** Nodes `from` to `to` of the curve at one zoom; both ends are ends of tiles. */
export interface PointTileJob {
  readonly zoom: number;
  readonly from: number;
  readonly to: number;
  readonly form: 'layer' | 'gzip';
}

/** The place on the zoom's curve of a place on the curve of level 16. */
const placeAt = (key: number, zoom: number) => (zoom === 0 ? 0 : key >>> (32 - 2 * zoom));

export class PointTileCutter {
  private readonly writer: PointLayerWriter;
  private readonly gzipped = new GzippedTiles();
  private raw: Uint8Array = new Uint8Array(1 << 16);
  private readonly gatherer: TileGatherer;

  constructor(private readonly data: PointTileData) {
    this.writer = new PointLayerWriter(data);
    this.gatherer = new TileGatherer(data, this.writer);
  }

  cut({ zoom, from, to, form }: PointTileJob): TileBatch {
    const { data, writer, gzipped } = this;
    const { curve, curveKeys, lowZoom, highZoom, pointCount, x, y } = data;
    const tileIds: number[] = [];
    const ends: number[] = [];
    const rawBytes: number[] = [];
    const reduced: ReducedTile[] = [];
    const firstId = firstTileId(zoom);
    let features = 0;
    let rawLength = 0;
    let place = -1;
    let tileFrom = from;
    gzipped.clear();
    const endTile = (tileTo: number) => {
      if (place < 0) return;
      let end = this.finishTile(rawLength);
      if (data.maxTileBytes !== null && end - rawLength > data.maxTileBytes) {
        const bytesBefore = packedLength(this.raw.subarray(rawLength, end));
        if (bytesBefore > data.maxTileBytes) {
          const what = this.gatherer.gather({ from: tileFrom, to: tileTo, zoom }, (): boolean => {
            end = this.finishTile(rawLength);
            return packedLength(this.raw.subarray(rawLength, end)) <= data.maxTileBytes!;
          });
          const bytesAfter = packedLength(this.raw.subarray(rawLength, end));
          const { x, y } = hilbertCell(zoom, place);
          reduced.push({ z: zoom, x, y, layer: data.layer, bytesBefore, bytesAfter, what });
        }
      }
      rawBytes.push(end - rawLength);
      if (form === 'layer') rawLength = end;
      else gzipped.add(this.raw.subarray(0, end));
      tileIds.push(firstId + place);
      ends.push(form === 'layer' ? rawLength : gzipped.length);
      features += writer.featureCount;
    };
    for (let i = from; i < to; i++) {
      const node = curve[i];
      if (zoom < lowZoom[node] || zoom > highZoom[node]) continue;
      const nodePlace = placeAt(curveKeys[i], zoom);
      if (nodePlace !== place) {
        endTile(i);
        place = nodePlace;
        tileFrom = i;
        writer.begin();
      }
      const tileX = tileUnits(fromEdge(x[node]), zoom);
      const tileY = tileUnits(fromEdge(y[node]), zoom);
      if (node < pointCount) writer.addPoint(node, tileX, tileY);
      else writer.addCluster(node - pointCount, tileX, tileY);
    }
    endTile(to);
    const bytes = form === 'layer' ? this.raw.slice(0, rawLength) : gzipped.bytes.slice(0, gzipped.length);
    return {
      form,
      count: tileIds.length,
      tileIds: Float64Array.from(tileIds),
      ends: Uint32Array.from(ends),
      rawBytes: Uint32Array.from(rawBytes),
      bytes,
      features,
      reduced,
    };
  }

  /** Writes the tile at hand behind the first `from` bytes; returns its end. */
  private finishTile(from: number): number {
    this.reserve(from + this.writer.bound);
    return this.writer.finish(this.raw, from);
  }

  private reserve(length: number): void {
    if (this.raw.length >= length) return;
    const grown = new Uint8Array(Math.max(length, this.raw.length * 2));
    grown.set(this.raw);
    this.raw = grown;
  }
}

/** How many drawn nodes a job should have: enough to make handing it over cheap, few enough to share work evenly. */
const JOB_NODES = 4096;

/** The jobs of all zooms, in the order of the archive. */
export function* pointTileJobs(
  data: PointTileData,
  { minZoom, maxZoom, form }: { minZoom: number; maxZoom: number; form: 'layer' | 'gzip' },
): Generator<PointTileJob> {
  const { curveKeys, drawn } = data;
  const count = curveKeys.length;
  for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
    const stride = Math.max(1, Math.ceil((count * JOB_NODES) / Math.max(JOB_NODES, drawn[zoom])));
    for (let from = 0; from < count; ) {
      let to = Math.min(count, from + stride);
      // On to the end of the tile.
      while (to < count && placeAt(curveKeys[to], zoom) === placeAt(curveKeys[to - 1], zoom)) to++;
      yield { zoom, from, to, form };
      from = to;
    }
  }
}
