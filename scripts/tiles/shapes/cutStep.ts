/** One step of a layer's cutting: features of one region and zoom in, finished tiles out. Needs nothing but its arguments, so it runs in any thread. */
import { firstTileId, hilbertCell } from '../../pmtiles/tileId';
import { BatchBuilder } from '../batchBuilder';
import type { TileBatch } from '../featureSource';
import { SHAPES_STORED_BELOW } from '../gzipTiles';
import { FeatureCutter, SPECK_AREA } from './cutFeature';
import type { CutStep } from './cutPlan';
import { fitTile } from './fitTile';
import { type DrawnPiece, LayerWriter, type ShapeProperties } from './layerWriter';
import { Pieces } from './pieces';
import type { ShapeColumns } from './shapeColumns';

const MVT_LINE = 2;
/** In units: half of a pixel, as for polygons. */
const SHORT_LINE = 4;

/** All that the steps of one layer share. */
export interface CutJob {
  readonly layer: string;
  readonly columns: ShapeColumns;
  readonly weights: Float32Array;
  readonly properties: ShapeProperties;
  readonly maxZoom: number;
  readonly form: TileBatch['form'];
  readonly maxTileBytes?: number;
}

export class StepCutter {
  private readonly job: CutJob;
  private readonly writer: LayerWriter;

  constructor(job: CutJob) {
    this.job = job;
    this.writer = new LayerWriter(job.layer, job.properties);
  }

  cut({ z, range, features, worlds }: CutStep): TileBatch {
    const { columns, weights, maxZoom } = this.job;
    const pieces = new Pieces();
    const cutter = new FeatureCutter({ columns, weights, z, isLastZoom: z === maxZoom }, range, pieces);
    for (let i = 0; i < features.length; i++) cutter.cut(features[i], worlds[i]);
    return this.writeTiles(z, pieces);
  }

  private writeTiles(z: number, pieces: Pieces): TileBatch {
    const order = pieces.sorted();
    const batch = new BatchBuilder(this.job.form, SHAPES_STORED_BELOW);
    for (let from = 0; from < order.length; ) {
      const tile = pieces.tile[order[from]];
      let to = from + 1;
      while (to < order.length && pieces.tile[order[to]] === tile) to++;
      const drawn = drawnPieces(pieces, order.subarray(from, to), this.job.properties.geometryType);
      if (drawn.length > 0) this.writeTile(z, tile, pieces, drawn, batch);
      from = to;
    }
    return batch.hand();
  }

  private writeTile(z: number, tile: number, pieces: Pieces, drawn: DrawnPiece[], batch: BatchBuilder) {
    const { writer, job } = this;
    writer.write(pieces, drawn);
    const fitted = job.maxTileBytes === undefined ? null : fitTile(writer, pieces, drawn, job.maxTileBytes);
    if (fitted) batch.noteReduced({ z, ...hilbertCell(z, tile), layer: job.layer, ...fitted.report });
    const features = fitted?.drawn.length ?? drawn.length;
    if (features === 0) return;
    batch.add(firstTileId(z) + tile, writer.bytes.subarray(0, writer.length));
    batch.features += features;
  }
}

/**
 * What is too small to see is gathered, in its order, until it adds up to what can be seen. Of polygons the one that
 * completes it is drawn as a square of that area, so that a city of tiny areas does not vanish at low zooms and its area
 * stays about true; of lines it is drawn as it is, so that streets thin out instead of piling up as dots.
 */
function drawnPieces(pieces: Pieces, order: Uint32Array, geometryType: Uint8Array): DrawnPiece[] {
  const drawn: DrawnPiece[] = [];
  let area = 0;
  let length = 0;
  for (const piece of order) {
    if (pieces.length[piece] === 0) {
      area += pieces.size[piece];
      if (area < SPECK_AREA) continue;
      const square = Math.floor(Math.sqrt(area));
      drawn.push({ piece, square });
      area -= square * square;
    } else if (geometryType[pieces.feature[piece]] === MVT_LINE && pieces.size[piece] < SHORT_LINE) {
      length += pieces.size[piece];
      if (length < 2 * SHORT_LINE) continue;
      drawn.push({ piece, square: 0 });
      length = 0;
    } else drawn.push({ piece, square: 0 });
  }
  return drawn;
}
