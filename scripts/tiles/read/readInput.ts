/** Reads one input into a sink, whatever its format. A damaged input says how far it was good. */
import { InputError } from '../../command/command';
import type { FeatureSink, OpenInput } from '../featureSource';
import { DamagedInput } from './decompress';

/** GeoJSON has a reader of its own beside the points it fills; it is handed in so that reading knows nothing of it. */
export type GeojsonReader = (input: OpenInput, sink: FeatureSink) => Promise<void>;

/** Each reader is loaded only when needed: FlatGeobuf's and Parquet's are large. */
const READERS = {
  csv: async () => (await import('./readCsv')).readCsv,
  tsv: async () => (await import('./readCsv')).readCsv,
  flatgeobuf: async () => (await import('./readFlatgeobuf')).readFlatgeobuf,
  geoparquet: async () => (await import('./readGeoparquet')).readGeoparquet,
};

export async function readInput(input: OpenInput, sink: FeatureSink, readGeojson: GeojsonReader): Promise<void> {
  const read = input.format === 'geojson' ? readGeojson : await READERS[input.format]();
  try {
    await read(input, sink);
  } catch (error) {
    if (!(error instanceof DamagedInput)) throw error;
    const good = sink.featuresInInput;
    const last = good === 0 ? 'No feature could be read before it.' : `The last feature read is number ${good}.`;
    throw new InputError(`${error.message} ${last}`);
  }
}
