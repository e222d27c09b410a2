/** Experiments, and edits of them, as classes might make them. */
import { fc } from '@fast-check/vitest';
import { blurToGrid } from '../../../src/core/experiment/blur';
import type { Edit } from '../../../src/core/experiment/edit';
import { beginExperiment, type Experiment, type Series } from '../../../src/core/experiment/experiment';
import { type FlagRules, NO_CELL, type Readings } from '../../../src/core/experiment/readings';
import { pngWithText } from './private/pictures';

export const createExperiment = (changes: Partial<Experiment> = {}): Experiment => ({
  ...beginExperiment('experiment01', {
    city: { name: 'Barcelona', slug: 'barcelona' },
    timeZone: 'Europe/Madrid',
    language: 'en',
  }),
  title: 'How loud is our street?',
  ...changes,
});

export const NO_RULES: FlagRules = { least: null, most: null, spike: null, stuck: null, gap: null };

/** 12 May 2025, 9:00 in Barcelona. */
export const MAY_MORNING = Date.UTC(2025, 4, 12, 7);

/** One reading a minute, unless times are given. */
export const createReadings = (
  raw: readonly number[],
  times = raw.map((_, i) => MAY_MORNING + i * 60_000),
): Readings => ({
  count: raw.length,
  times: Float64Array.from(times),
  raw: Float64Array.from(raw),
  cells: null,
});

export const createSeries = (changes: Partial<Series> = {}): Series => ({
  id: 'series000001',
  order: 0,
  name: 'Window side',
  place: null,
  walk: null,
  quantity: 'noise',
  unit: 'dB[SPL]',
  instrument: 'phone microphone',
  isRelative: true,
  calibration: null,
  rules: NO_RULES,
  readings: createReadings([52, 55, 61]),
  ...changes,
});

/** One of everything that an experiment can hold. */
export const createFullExperiment = (): Experiment => {
  const at = blurToGrid([2.151, 41.401], 250);
  const tallies = [{ what: 'Buses', count: 3 }];
  return createExperiment({
    protocol: {
      ...{ id: 'noise-walk', title: 'Noise walk', theme: 'environment', question: 'Where is it loud?' },
      ...{ gathers: ['series'], instruments: ['phone'], steps: ['Walk'], cautions: [] },
      quantities: [{ id: 'noise', name: 'Noise', unit: 'dB[SPL]' }],
      link: { title: 'How', url: 'https://example.org/' },
    },
    centre: [2.15, 41.4],
    from: '2025-05-12',
    places: [{ id: 'place0000001', order: 0, name: 'Square', at, blur: 250, setting: 'outdoor' }],
    walks: [{ id: 'wa1k00000001', order: 0, name: 'Round', cells: [at, at], blur: 250, isDrawn: false }],
    series: [
      createSeries({ place: 'place0000001', rules: { least: 30, most: 120, spike: 20, stuck: 5, gap: 3 } }),
      createSeries({
        id: 'series000002',
        order: 1,
        walk: 'wa1k00000001',
        calibration: { offset: 1, factor: 1.1, date: '2025-05-11', method: 'beside a meter' },
        readings: { ...createReadings([52, Number.NaN, 61]), cells: Uint16Array.of(0, 1, NO_CELL) },
      }),
    ],
    marks: [
      {
        ...{ id: 'mark00000001', order: 0, series: 'series000001', reason: 'Wind' },
        ...{ from: MAY_MORNING, until: MAY_MORNING + 60_000, flag: 'bad' },
      },
    ],
    happenings: [{ id: 'event0000001', order: 0, at: MAY_MORNING, text: 'Bell' }],
    counts: [{ id: 'count0000001', order: 0, place: 'place0000001', at: MAY_MORNING, minutes: 10, tallies }],
    answers: [{ id: 'answer000001', order: 0, place: null, question: 'How?', tallies }],
    notes: [{ id: 'n0te00000001', order: 0, place: null, at: null, text: 'Loud', photo: 'ph0t00000001' }],
    photos: [
      { id: 'ph0t00000001', order: 0, type: 'image/png', width: 2, height: 2, alt: 'A wall', bytes: pngWithText() },
    ],
  });
};

/** Few ids and words, so that edits meet. */
const word = fc.constantFrom('', 'Loud', 'Quiet', 'Très fort, "vraiment"', '=1+1');
const placeId = fc.constantFrom('place0000001', 'place0000002', 'place0000003');
const noteId = fc.constantFrom('n0te00000001', 'n0te00000002');
const seriesId = fc.constantFrom('series000001', 'series000002');
const at = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }))
  .map((point) => blurToGrid(point, 250));
const time = fc.integer({ min: 0, max: 1e7 }).map((step) => MAY_MORNING + step);

export const anyReadings: fc.Arbitrary<Readings> = fc
  .array(fc.tuple(time, fc.double({ noDefaultInfinity: true })), { maxLength: 8 })
  .map((rows) => rows.toSorted((a, b) => a[0] - b[0]))
  .map((rows) =>
    createReadings(
      rows.map(([, raw]) => raw),
      rows.map(([when]) => when),
    ),
  );

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    head: fc.record({ title: word, conclusion: word }, { requiredKeys: [] }),
  }),
  fc.record({
    do: fc.constant('add' as const),
    to: fc.constant('places' as const),
    item: fc.record({
      id: placeId,
      name: word,
      at,
      blur: fc.constant(250 as const),
      setting: fc.constantFrom('indoor' as const, 'outdoor' as const),
    }),
  }),
  fc.record({
    do: fc.constant('change' as const),
    in: fc.constant('places' as const),
    id: placeId,
    changes: fc.record({ name: word, order: fc.nat({ max: 3 }) }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('remove' as const), from: fc.constant('places' as const), id: placeId }),
  fc.record({
    do: fc.constant('add' as const),
    to: fc.constant('notes' as const),
    item: fc.record({
      id: noteId,
      place: fc.option(placeId),
      at: fc.option(time),
      text: word,
      photo: fc.constant(null),
    }),
  }),
  fc.record({ do: fc.constant('remove' as const), from: fc.constant('notes' as const), id: noteId }),
  fc.record({
    do: fc.constant('add' as const),
    to: fc.constant('series' as const),
    item: fc
      .record({ id: seriesId, name: word, place: fc.option(placeId), readings: anyReadings })
      .map((changes) => createSeries(changes)),
  }),
  fc.record({
    do: fc.constant('change' as const),
    in: fc.constant('series' as const),
    id: seriesId,
    changes: fc.record({ name: word, isRelative: fc.boolean() }, { requiredKeys: [] }),
  }),
);
