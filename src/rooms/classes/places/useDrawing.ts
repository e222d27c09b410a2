/**
 * A walk that is being drawn. Its line is known to this page's memory alone, and only until the walk is kept: what is kept are
 * the cells it came through, without its ends.
 */
import { msg } from '@lingui/core/macro';
import { create } from 'zustand';
import type { Edit } from '../../../core/experiment/edit';
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { drawnWalk } from '../../../core/experiment/private/drawnWalk';
import { haversine } from '../../../core/geo/distance';
import type { LonLat } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { makeEdits, newId, readExperiment } from '../useDesk';

export interface Drawing {
  readonly name: string;
  readonly corners: readonly LonLat[];
  /** Where the pencil stands: the next corner. */
  readonly pencil: LonLat;
  /** Ids of the series that were read on the way. */
  readonly series: readonly string[];
}

const useDrawingStore = create<{ readonly drawing: Drawing | null }>(() => ({ drawing: null }));

export const useDrawing = () => useDrawingStore(({ drawing }) => drawing);
export const isDrawing = () => useDrawingStore.getState().drawing !== null;

/** Series that have no place and no walk (any more): they are taken to be the new walk's, and the form shows them. */
export const looseSeries = ({ series, places, walks }: Experiment): Series[] =>
  series.filter(
    ({ place, walk, readings }) =>
      readings.count > 0 && !places.some(({ id }) => id === place) && !walks.some(({ id }) => id === walk),
  );

/** Begins at a position of the map, with a name in the language of the speaker. */
export function startDrawing(i18n: I18n, at: LonLat) {
  const experiment = readExperiment();
  if (!experiment) return;
  const number = experiment.walks.length + 1;
  const drawing: Drawing = {
    name: i18n._(msg`Walk ${number}`),
    corners: [],
    pencil: at,
    series: looseSeries(experiment).map(({ id }) => id),
  };
  useDrawingStore.setState({ drawing });
}

export const changeDrawing = (changes: Partial<Drawing>) =>
  useDrawingStore.setState(({ drawing }) => ({ drawing: drawing && { ...drawing, ...changes } }));

/** A corner where the pencil stands, or where somebody tapped; the same corner twice is one. */
export const addCorner = (at?: LonLat) =>
  useDrawingStore.setState(({ drawing }) => {
    if (!drawing) return { drawing };
    const corner = at ?? drawing.pencil;
    const last = drawing.corners[drawing.corners.length - 1];
    const isSame = last && last[0] === corner[0] && last[1] === corner[1];
    return {
      drawing: { ...drawing, pencil: corner, corners: isSame ? drawing.corners : [...drawing.corners, corner] },
    };
  });

export const removeCorner = () =>
  useDrawingStore.setState(({ drawing }) => ({
    drawing: drawing && { ...drawing, corners: drawing.corners.slice(0, -1) },
  }));

export const cancelDrawing = () => useDrawingStore.setState({ drawing: null });

export const lengthOf = ({ corners }: Pick<Drawing, 'corners'>) =>
  corners.slice(1).reduce((sum, corner, i) => sum + haversine(corners[i], corner), 0);

/** What would be kept of it. */
export const keptWalk = ({ corners }: Pick<Drawing, 'corners'>) => drawnWalk(corners, readExperiment()?.grid ?? 250);

export const canKeepWalk = (drawing: Drawing) => drawing.name.trim() !== '' && keptWalk(drawing).cells.length > 0;

/** Makes the walk part of the experiment, in one step of undo with the readings made on it, and forgets the line. */
export function keepDrawing() {
  const { drawing } = useDrawingStore.getState();
  const experiment = readExperiment();
  if (!drawing || !experiment || !canKeepWalk(drawing)) return;
  const { cells, spread } = keptWalk(drawing);
  const id = newId();
  const item = { id, name: drawing.name.trim(), cells, blur: experiment.grid, isDrawn: true };
  const ofSeries = experiment.series
    .filter((one) => drawing.series.includes(one.id))
    .map(
      (one): Edit => ({
        do: 'change',
        in: 'series',
        id: one.id,
        changes: { walk: id, place: null, readings: spread(one.readings) },
      }),
    );
  makeEdits([{ do: 'add', to: 'walks', item }, ...ofSeries]);
  cancelDrawing();
}
