/** Experiments for tests: what is not said is plain. */
import { blurToGrid } from '../../../src/core/experiment/blur';
import { beginExperiment, type Experiment, type Place, type Series } from '../../../src/core/experiment/experiment';
import type { LonLat } from '../../../src/core/units';

let last = 0;
export const testId = () => String(++last).padStart(12, '0');

export const createExperiment = (parts: Partial<Experiment> = {}): Experiment => ({
  ...beginExperiment(testId(), {
    city: { name: 'Barcelona', slug: 'barcelona' },
    timeZone: 'Europe/Madrid',
    language: 'en',
  }),
  ...parts,
});

export const createPlace = ({
  at = [2.17, 41.39],
  ...parts
}: Partial<Omit<Place, 'at'>> & { at?: LonLat } = {}): Place => ({
  id: testId(),
  order: 0,
  name: 'Yard',
  at: blurToGrid(at, 250),
  blur: 250,
  setting: 'outdoor',
  ...parts,
});

/** One reading a second from 8:00 UTC on 14 May 2025. */
export const createSeries = ({
  raw = [1, 2, 3],
  ...parts
}: Partial<Series> & { raw?: readonly number[] } = {}): Series => ({
  id: testId(),
  order: 0,
  name: 'Series',
  place: null,
  walk: null,
  quantity: 'noise',
  unit: 'dB[SPL]',
  instrument: 'sound level meter',
  isRelative: false,
  calibration: null,
  rules: { least: null, most: null, spike: null, stuck: null, gap: null },
  readings: {
    count: raw.length,
    times: Float64Array.from(raw, (_, i) => Date.UTC(2025, 4, 14, 8) + 1000 * i),
    raw: Float64Array.from(raw),
    cells: null,
  },
  ...parts,
});
