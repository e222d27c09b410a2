/** Tracks: where a file says that somebody was, and when. They are true positions: for `cutWalk`, and for nothing else. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';

export interface Track {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Milliseconds since 1970 UTC, NaN where not known. */
  readonly times: Float64Array;
}

/** The lines of a collection, as togeojson makes them of GPX (`coordinateProperties.times`) and others (`coordTimes`). */
export function tracksOf({ features }: FeatureCollection<Geometry | null>): readonly Track[] {
  return features.flatMap((feature) => {
    const { geometry } = feature;
    const lines =
      geometry?.type === 'LineString'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    const times = timesOf(feature);
    return lines.flatMap((line, i) =>
      Array.isArray(line) ? [trackOf(line, lines.length > 1 ? times[i] : times)] : [],
    );
  });
}

function trackOf(line: readonly unknown[], times: unknown): Track {
  const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
  const part = (index: number) =>
    Float64Array.from(line, (position) => number(Array.isArray(position) ? position[index] : null));
  return {
    lon: part(0),
    lat: part(1),
    times: Float64Array.from(line, (_, i) => (Array.isArray(times) ? instantOf(times[i]) : Number.NaN)),
  };
}

function timesOf({ properties }: Feature<Geometry | null>): readonly unknown[] {
  const of = (properties?.coordinateProperties as { times?: unknown } | undefined)?.times ?? properties?.coordTimes;
  return Array.isArray(of) ? of : [];
}

const instantOf = (time: unknown) =>
  typeof time === 'string' ? Date.parse(time) : typeof time === 'number' ? time : Number.NaN;

/** A pause in the track longer than this leaves the place of what was read in it unknown. */
const LONGEST_PAUSE = 5 * 60_000;

/** Where a track was at each of `times` (rising), straight between its points; NaN before, after, and in long pauses. */
export function alongTrack(
  { lon, lat, times: known }: Track,
  times: Float64Array,
): { lon: Float64Array; lat: Float64Array } {
  const found = {
    lon: new Float64Array(times.length).fill(Number.NaN),
    lat: new Float64Array(times.length).fill(Number.NaN),
  };
  const order = Array.from(known.keys())
    .filter((i) => Number.isFinite(known[i] + lon[i] + lat[i]))
    .sort((a, b) => known[a] - known[b]);
  let next = 0;
  times.forEach((time, row) => {
    while (next < order.length && known[order[next]] < time) next++;
    const b = order[next];
    if (b === undefined) return;
    if (known[b] === time) [found.lon[row], found.lat[row]] = [lon[b], lat[b]];
    const a = order[next - 1];
    if (known[b] === time || a === undefined || known[b] - known[a] > LONGEST_PAUSE) return;
    const share = (time - known[a]) / (known[b] - known[a]);
    found.lon[row] = lon[a] + (lon[b] - lon[a]) * share;
    found.lat[row] = lat[a] + (lat[b] - lat[a]) * share;
  });
  return found;
}
