import type { Experiment } from '../../../core/experiment/experiment';
import { flagIndex } from '../../../core/experiment/readings';
import type { Bin } from './chartOptions';
import type { MeasuredQuantity } from './quantities';
import { seriesValues } from './seriesValues';

const BAD = flagIndex('bad');
const WANTED_BINS = 14;

/** How often which value was read, over all series; bad readings are left out, each other one counts once. */
export function binsOf(experiment: Experiment, { series }: MeasuredQuantity): Bin[] {
  const columns = series.map((one) => seriesValues(experiment, one));
  let [least, most] = [Infinity, -Infinity];
  const each = (visit: (value: number) => void) => {
    for (const { values, flags } of columns) {
      values.forEach((value, i) => {
        if (flags[i] !== BAD && Number.isFinite(value)) visit(value);
      });
    }
  };
  each((value) => {
    least = Math.min(least, value);
    most = Math.max(most, value);
  });
  if (least > most) return [];
  const step = least === most ? 1 : roundStep((most - least) / WANTED_BINS);
  const first = Math.floor(least / step);
  const counts = new Uint32Array(Math.floor(most / step) - first + 1);
  each((value) => {
    counts[Math.min(counts.length - 1, Math.max(0, Math.floor(value / step) - first))]++;
  });
  return [...counts].map((count, i) => ({ from: (first + i) * step, to: (first + i + 1) * step, count }));
}

function roundStep(raw: number) {
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * [1, 2, 5, 10].find((lead) => lead * power >= raw * (1 - 1e-9))!;
}
