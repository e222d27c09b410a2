/** The lines and polygons of one layer: taken in one by one, then cut into tiles zoom by zoom, region by region. */
import type { Bbox } from '../../../src/core/geo/bbox';
import type {
  CreateShapeLayer,
  CutRequest,
  PropertyValue,
  Shape,
  ShapeLayer,
  SkipReason,
  TileBatch,
} from '../featureSource';
import { sharedUint8, sharedUint32 } from '../points/column';
import { ValueTable } from '../points/valueTable';
import { featureBoxes, planZooms } from './cutPlan';
import { CutThreads, cutHere } from './cutThreads';
import { GrowingColumn } from './growingColumn';
import type { ShapeProperties } from './layerWriter';
import { ShapeColumnsBuilder } from './shapeColumns';
import { findJunctions } from './sharedBorders';
import { renumberTags, sortValues } from './sortValues';
import { weighVertices } from './vertexWeights';
import { LAST_ZOOM, latOf, lonOf } from './worldUnits';

const [MVT_LINE, MVT_POLYGON] = [2, 3];

/** Vertices times zooms, about three seconds of work: below it, starting threads and warming them up saves nothing. */
const WORK_FOR_THREADS = 30_000_000;

export const createShapeLayer = ((workForThreads: number = WORK_FOR_THREADS) =>
  new Layer(workForThreads)) satisfies CreateShapeLayer;

class Layer implements ShapeLayer {
  private readonly workForThreads: number;
  private readonly shapes = new ShapeColumnsBuilder();
  private readonly values = new ValueTable();
  private readonly keys = new Map<string, number>();
  private readonly tags = new GrowingColumn(sharedUint32);
  private readonly tagEnds = new GrowingColumn(sharedUint32);
  private readonly ids = new GrowingColumn(sharedUint32);
  private readonly hasId = new GrowingColumn(sharedUint8);
  private readonly geometryType = new GrowingColumn(sharedUint8);
  private readonly firstZoom = new GrowingColumn(sharedUint8);

  constructor(workForThreads: number) {
    this.workForThreads = workForThreads;
  }

  get count(): number {
    return this.shapes.features;
  }

  get bounds(): Bbox {
    const { partBox } = this.shapes.columns();
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < partBox.length; i += 4) {
      x0 = Math.min(x0, partBox[i]);
      y0 = Math.min(y0, partBox[i + 1]);
      x1 = Math.max(x1, partBox[i + 2]);
      y1 = Math.max(y1, partBox[i + 3]);
    }
    if (x0 > x1) return [Infinity, Infinity, -Infinity, -Infinity];
    return [lonOf(x0), latOf(y1), lonOf(x1), latOf(y0)];
  }

  add({ geometry, id, properties }: Shape): SkipReason | null {
    const wrong = this.shapes.add(geometry);
    if (wrong) return wrong;
    const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString';
    this.geometryType.push(isLine ? MVT_LINE : MVT_POLYGON);
    this.addId(id);
    for (const name in properties) this.addTag(name, properties[name]);
    this.tagEnds.push(this.tags.length);
    this.firstZoom.push(firstZoomOf(properties.minZoom));
    return null;
  }

  async *cut(request: CutRequest): AsyncGenerator<TileBatch> {
    const { layer, minZoom, maxZoom, form, maxTileBytes } = request;
    if (maxZoom > LAST_ZOOM) throw new Error(`shapes cannot be cut beyond zoom ${LAST_ZOOM}: ${maxZoom}`);
    if (this.count === 0) return;
    const columns = this.shapes.columns();
    const threads = this.threads(request, columns.x.length);
    try {
      const weights = weighVertices(columns, findJunctions(columns));
      const job = { layer, columns, weights, properties: this.properties(), maxZoom, form, maxTileBytes };
      const plan = { columns, boxes: featureBoxes(columns), firstZoom: this.firstZoom.taken(), minZoom, maxZoom };
      const steps = planZooms(plan);
      const batches = threads ? threads.cut(job, steps) : cutHere(job, steps);
      for await (const batch of batches) {
        if (batch.count > 0 || (batch.reduced?.length ?? 0) > 0) yield batch;
      }
    } finally {
      await threads?.close();
    }
  }

  /** Threads start while the borders are weighed. Layers that share an archive are compressed elsewhere: too little is left to share out. */
  private threads({ workers, form, minZoom, maxZoom }: CutRequest, vertices: number): CutThreads | null {
    const work = vertices * (maxZoom - minZoom + 1);
    return workers > 1 && form === 'gzip' && work > this.workForThreads ? new CutThreads(workers) : null;
  }

  private properties(): ShapeProperties {
    const { values, numbers } = sortValues(this.values.shared, this.values.count);
    return {
      keys: [...this.keys.keys()],
      values,
      tagEnds: this.tagEnds.taken(),
      tags: renumberTags(this.tags.taken(), numbers),
      ids: this.ids.taken(),
      hasId: this.hasId.taken(),
      geometryType: this.geometryType.taken(),
    };
  }

  private addId(id: number | bigint | undefined) {
    this.hasId.push(id === undefined ? 0 : 1);
    const whole = BigInt(id ?? 0);
    this.ids.push(Number(whole & 0xffff_ffffn));
    this.ids.push(Number(whole >> 32n));
  }

  private addTag(name: string, value: PropertyValue) {
    let key = this.keys.get(name);
    if (key === undefined) {
      key = this.keys.size;
      this.keys.set(name, key);
    }
    this.tags.push(key);
    this.tags.push(this.values.value(value));
  }
}

/** A `minZoom` between two zooms begins at the upper one; anything but a number means from the start. */
function firstZoomOf(minZoom: PropertyValue | undefined): number {
  if (typeof minZoom !== 'number' || !(minZoom > 0)) return 0;
  return Math.min(255, Math.ceil(minZoom));
}
