/** An experiment as GeoJSON, for any other map: a feature a place and a walk, with the figures of what was measured there. */
import type { Feature, FeatureCollection, MultiPoint, Point } from 'geojson';
import type { LonLat } from '../../units';
import { type Blur, LICENCES, type Series } from '../experiment';
import { flagsOf, valuesOf } from '../flags';
import { type Summary, summarise } from '../statistics';
import { unitSymbol } from '../units';
import type { PublicExperiment } from './publicExperiment';

interface SeriesFigures extends Omit<Summary, 'from' | 'until'> {
  readonly name: string;
  readonly quantity: string;
  /** UCUM. */
  readonly unit: string;
  readonly unitSymbol: string;
  readonly isRelative: boolean;
  /** ISO 8601. */
  readonly from: string;
  readonly until: string;
}

export interface PlaceProperties {
  readonly name: string;
  readonly setting: 'indoor' | 'outdoor' | 'mobile';
  /** Metres of the grid cell that the point is the middle of; `district`, or `exact` for a public place. */
  readonly blur: Blur;
  /** Of walks: drawn by hand, so that which reading was made where on it is an estimate. */
  readonly isDrawn?: boolean;
  readonly series: readonly SeriesFigures[];
  readonly counts: readonly { readonly minutes: number; readonly tallies: Readonly<Record<string, number>> }[];
  readonly answers: readonly { readonly question: string; readonly tallies: Readonly<Record<string, number>> }[];
  readonly notes: readonly string[];
}

export type ExperimentCollection = FeatureCollection<Point | MultiPoint, PlaceProperties> & {
  readonly experiment: {
    readonly title: string;
    readonly question: string;
    readonly conclusion: string;
    readonly protocol: string | null;
    readonly licence: string;
    readonly note: string;
  };
};

export function experimentCollection(experiment: PublicExperiment): ExperimentCollection {
  const { title, question, conclusion, protocol, licence, places, walks } = experiment;
  const at = (id: string, of: 'place' | 'walk') => whatIs(experiment, id, of);
  return {
    type: 'FeatureCollection',
    experiment: {
      title,
      question,
      conclusion,
      protocol: protocol?.title ?? null,
      licence: LICENCES[licence].url,
      note: 'Made by a class. Not official readings. Positions are middles of grid cells unless blur says otherwise.',
    },
    features: [
      ...places.map((place) =>
        feature(place.id, { type: 'Point', coordinates: [...place.at] }, { ...place, ...at(place.id, 'place') }),
      ),
      ...walks.map((walk) =>
        feature(
          walk.id,
          { type: 'MultiPoint', coordinates: walk.cells.map((cell: LonLat) => [...cell]) },
          { name: walk.name, blur: walk.blur, setting: 'mobile', isDrawn: walk.isDrawn, ...at(walk.id, 'walk') },
        ),
      ),
    ],
  };
}

function feature<Shape extends Point | MultiPoint>(
  id: string,
  geometry: Shape,
  { name, setting, blur, isDrawn, series, counts, answers, notes }: PlaceProperties,
): Feature<Shape, PlaceProperties> {
  const drawn = isDrawn === undefined ? {} : { isDrawn };
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { name, setting, blur, ...drawn, series, counts, answers, notes },
  };
}

function whatIs(experiment: PublicExperiment, id: string, of: 'place' | 'walk') {
  const here = <Item extends { readonly place: string | null }>(items: readonly Item[]) =>
    of === 'place' ? items.filter(({ place }) => place === id) : [];
  return {
    series: experiment.series.filter((one) => one[of] === id).flatMap((one) => figuresOf(one, experiment) ?? []),
    counts: here(experiment.counts).map(({ minutes, tallies }) => ({ minutes, tallies: byWhat(tallies) })),
    answers: here(experiment.answers).map(({ question, tallies }) => ({ question, tallies: byWhat(tallies) })),
    notes: here(experiment.notes).map(({ text }) => text),
  };
}

function figuresOf(series: Series, { marks }: PublicExperiment): SeriesFigures | null {
  const { readings, name, quantity, unit, isRelative } = series;
  const summary = summarise(readings, { values: valuesOf(series), flags: flagsOf(series, marks), unit });
  if (!summary) return null;
  const { from, until, ...figures } = summary;
  const time = (at: number) => new Date(at).toISOString();
  return {
    name,
    quantity,
    unit,
    unitSymbol: unitSymbol(unit),
    isRelative,
    from: time(from),
    until: time(until),
    ...figures,
  };
}

/** The same word twice is counted together. */
function byWhat(tallies: readonly { readonly what: string; readonly count: number }[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { what, count } of tallies) sums.set(what, (sums.get(what) ?? 0) + count);
  return Object.fromEntries(sums);
}
