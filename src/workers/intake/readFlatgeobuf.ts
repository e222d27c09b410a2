import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { type Brought, LIMITS } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import { refusal } from './intakeError';
import type { NamedBytes } from './readFile';
import { whole } from './wholeFile';

export async function readFlatgeobuf({ file, bytes }: NamedBytes): Promise<Brought> {
  let header: HeaderMeta | null = null;
  const headerMetaFn = (meta: HeaderMeta) => {
    header = meta;
    const { crs } = meta;
    if (!crs || crs.code === 0 || crs.code === 4326) return;
    throw refusal(file, `is in the coordinate system ${crs.org ?? 'EPSG'}:${crs.code}`, 'Save it in WGS84 degrees.');
  };
  const features: unknown[] = [];
  for await (const feature of deserialize(bytes, { headerMetaFn })) {
    // One more than the limit tells that there are too many, and no more is needed for that.
    if (features.push(feature) > LIMITS.rows) break;
  }
  // The library takes a file that was cut off between two features for a whole one.
  const count = (header as HeaderMeta | null)?.featuresCount ?? 0;
  if (features.length < count && features.length <= LIMITS.rows) {
    throw refusal(file, `ends after ${features.length} of its ${count} features`, 'Save or download it again.');
  }
  return whole(broughtFeatures({ file, format: 'flatgeobuf', features }));
}
