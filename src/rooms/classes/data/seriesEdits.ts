/** What tables hold, as edits of the experiment: series, and the places and walks that come along with them. */
import { msg } from '@lingui/core/macro';
import { blurToGrid } from '../../../core/experiment/blur';
import type { Edit } from '../../../core/experiment/edit';
import type { Experiment } from '../../../core/experiment/experiment';
import { usualRules } from '../../../core/experiment/flags';
import { type PlacedSeries, placeSeries } from '../../../core/experiment/read/placeSeries';
import type { BroughtSeries } from '../../../core/experiment/read/readSeries';
import type { Track } from '../../../core/experiment/read/track';
import { unitOf } from '../../../core/experiment/units';
import { foldText } from '../../../core/site/normalise';
import type { LonLat } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';

export interface TableSeries {
  /** Id of a place; `file`: where the table or a track beside it says; null: not put anywhere yet. */
  readonly place: string | null;
  /** What the file calls the place that it says; null: it has no name for it. */
  readonly named: string | null;
  readonly series: readonly BroughtSeries[];
}

export interface SeriesOptions {
  readonly tracks: readonly Track[];
  readonly instrument: string;
  readonly isRelative: boolean;
  readonly newId: () => string;
}

/** The protocol's quantity of this name, else the only one whose unit is of the same kind, else the name itself. */
export function quantityOf({ protocol }: Pick<Experiment, 'protocol'>, name: string, unit: string | null): string {
  const quantities = protocol?.quantities ?? [];
  const folded = foldText(name);
  const named = quantities.find((quantity) => [quantity.id, quantity.name].some((text) => foldText(text) === folded));
  if (named) return named.id;
  const kind = unit === null ? undefined : unitOf(unit)?.kind;
  const alike = kind === undefined ? [] : quantities.filter((quantity) => unitOf(quantity.unit)?.kind === kind);
  return alike.length === 1 ? alike[0].id : name;
}

const placeName = (i18n: I18n, place: number) => i18n._(msg`Place ${place}`);
const walkName = (i18n: I18n, walk: number) => i18n._(msg`Walk ${walk}`);
const seriesName = (i18n: I18n, series: number) => i18n._(msg`Series ${series}`);

/** What has no name gets one in the language of the speaker. */
export function seriesEdits(
  i18n: I18n,
  experiment: Experiment,
  tables: readonly TableSeries[],
  options: SeriesOptions,
): Edit[] {
  const { tracks, newId, instrument, isRelative } = options;
  const edits: Edit[] = [];
  // Columns of one table went the same way, and groups may have stood in the same square: each is made once.
  const made = new Map<string, string>();
  const once = (key: string, make: (id: string) => Edit) => {
    if (!made.has(key)) {
      made.set(key, newId());
      edits.push(make(made.get(key)!));
    }
    return made.get(key)!;
  };
  let [places, walks, count] = [experiment.places.length, experiment.walks.length, experiment.series.length];
  const { grid } = experiment;

  for (const [at, { place, named, series }] of tables.entries()) {
    for (const one of series) {
      count++;
      const placed: PlacedSeries =
        place === 'file'
          ? placeSeries(one, { grid, tracks })
          : { name: one.name, unit: one.unit, readings: one.readings, at: null, walk: null };
      const stood = placed.at;
      const went = placed.walk;
      const placeId = stood
        ? once(`place ${at} ${stood.join()}`, (id) => {
            places++;
            const item = {
              id,
              name: named ?? placeName(i18n, places),
              at: stood,
              blur: grid,
              setting: 'outdoor' as const,
            };
            return { do: 'add', to: 'places', item };
          })
        : place === 'file'
          ? null
          : place;
      const walkId = went
        ? once(`walk ${at} ${went.join()}`, (id) => ({
            do: 'add',
            to: 'walks',
            item: { id, name: walkName(i18n, ++walks), cells: went, blur: grid, isDrawn: false },
          }))
        : null;
      const unit = placed.unit ?? '1';
      const name = experiment.places.find(({ id }) => id === placeId)?.name;
      edits.push({
        do: 'add',
        to: 'series',
        item: {
          id: newId(),
          name:
            name ??
            (walkId ? walkName(i18n, walks) : placeId ? (named ?? placeName(i18n, places)) : seriesName(i18n, count)),
          place: placeId,
          walk: walkId,
          quantity: quantityOf(experiment, placed.name, placed.unit),
          unit,
          instrument,
          isRelative,
          calibration: null,
          rules: usualRules(unit),
          readings: placed.readings,
        },
      });
    }
  }
  return edits;
}

/** Places that a file names, blurred as any other. */
export const pointEdits = (
  i18n: I18n,
  { grid, places }: Experiment,
  points: readonly { readonly at: LonLat; readonly name: string }[],
  newId: () => string,
): Edit[] =>
  points.map(({ at, name }, i) => ({
    do: 'add',
    to: 'places',
    item: {
      id: newId(),
      name: name.trim() || placeName(i18n, places.length + i + 1),
      at: blurToGrid(at, grid),
      blur: grid,
      setting: 'outdoor',
    },
  }));
