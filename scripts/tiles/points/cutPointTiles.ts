/** Cuts a stretch of the curve into the tiles of one zoom: the work of one worker job. */
import { firstTileId, hilbertCell } from '../../pmtiles/tileId';
import { BatchBuilder } from '../batchBuilder';
import type { TileBatch } from '../featureSource';
import { GzippedTiles, POINTS_STORED_BELOW } from '../gzipTiles';
import { withBytes } from '../withBytes';
import { fromEdge } from './canonicalOrder';
import { TileGatherer } from './gatherToFit';
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
  private readonly gzipped = new GzippedTiles(POINTS_STORED_BELOW);
  private raw = new Uint8Array(1 << 16);
  private readonly gatherer: TileGatherer;

  constructor(private readonly data: PointTileData) {
    this.writer = new PointLayerWriter(data);
    this.gatherer = new TileGatherer(data, this.writer);
  }

  cut({ zoom, from, to, form }: PointTileJob): TileBatch {
    const { data, writer } = this;
    const { curve, curveKeys, lowZoom, highZoom, pointCount, x, y } = data;
    const batch = new BatchBuilder(form, POINTS_STORED_BELOW);
    const firstId = firstTileId(zoom);
    let place = -1;
    let tileFrom = from;
    const endTile = (tileTo: number) => {
      if (place < 0) return;
      let tile = this.finishedTile();
      if (data.maxTileBytes !== null && tile.length > data.maxTileBytes) {
        const bytesBefore = this.gzipped.lengthOf(tile);
        if (bytesBefore > data.maxTileBytes) {
          const what = this.gatherer.gather({ from: tileFrom, to: tileTo, zoom }, (): boolean => {
            tile = this.finishedTile();
            return this.gzipped.lengthOf(tile) <= data.maxTileBytes!;
          });
          const bytesAfter = this.gzipped.lengthOf(tile);
          const { x, y } = hilbertCell(zoom, place);
          batch.noteReduced({ z: zoom, x, y, layer: data.layer, bytesBefore, bytesAfter, what });
        }
      }
      batch.add(firstId + place, tile);
      batch.features += writer.featureCount;
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
    return batch.hand();
  }

  /** The tile at hand as a layer; valid until the next. */
  private finishedTile(): Uint8Array {
    this.raw = withBytes(this.raw, this.writer.bound);
    return this.raw.subarray(0, this.writer.finish(this.raw, 0));
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
