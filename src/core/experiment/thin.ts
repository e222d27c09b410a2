/**
 * Readings thinned for drawing, by largest triangle three buckets (Steinarsson, "Downsampling time series for visual
 * representation", University of Iceland, 2013): peaks stay. For drawing only; figures and files use all readings.
 */

/**
 * @param times rising
 * @param values NaN are left out
 * @param most how many to keep, at least 3
 * @returns indices into both, rising; all that are not NaN where there are no more than `most`
 */
export function thin(times: Float64Array, values: Float64Array, most: number): Uint32Array {
  const known = indicesOfNumbers(values);
  if (known.length <= Math.max(3, most)) return known;
  const kept = new Uint32Array(Math.max(3, most));
  const last = kept.length - 1;
  // The first and the last are buckets of their own; the others share what is between them evenly.
  // Multiplied before it is divided: bucket * width falls short of a whole number at the last edge of some lengths.
  const [inner, buckets] = [known.length - 2, kept.length - 2];
  const edge = (bucket: number) => Math.floor((bucket * inner) / buckets) + 1;
  kept[0] = known[0];
  kept[last] = known[known.length - 1];
  for (let bucket = 0; bucket < kept.length - 2; bucket++) {
    const [from, to] = [edge(bucket), edge(bucket + 1)];
    const next = meanOf(times, values, known, to, bucket === kept.length - 3 ? known.length : edge(bucket + 2));
    kept[bucket + 1] = farthest(times, values, known, { from, to, before: kept[bucket], next });
  }
  return kept;
}

function indicesOfNumbers(values: Float64Array): Uint32Array {
  const found = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) found[count++] = i;
  return found.slice(0, count);
}

function meanOf(times: Float64Array, values: Float64Array, known: Uint32Array, from: number, to: number) {
  let [time, value] = [0, 0];
  for (let k = from; k < to; k++) {
    time += times[known[k]];
    value += values[known[k]];
  }
  return { time: time / (to - from), value: value / (to - from) };
}

/** The reading of a bucket that spans the largest triangle with the one kept before it and the mean of the next bucket. */
function farthest(
  times: Float64Array,
  values: Float64Array,
  known: Uint32Array,
  { from, to, before, next }: { from: number; to: number; before: number; next: { time: number; value: number } },
) {
  let [best, largest] = [known[from], -1];
  const [dt, dv] = [next.time - times[before], next.value - values[before]];
  for (let k = from; k < to; k++) {
    const i = known[k];
    const doubled = Math.abs(dt * (values[i] - values[before]) - dv * (times[i] - times[before]));
    if (doubled > largest) [best, largest] = [i, doubled];
  }
  return best;
}
