/**
 * Files that somebody brought, while it is asked what they hold. Their names and true positions are known to this page's
 * memory alone, and are gone when the wizard closes.
 */
import { create } from 'zustand';
import type { Matching } from '../../../core/experiment/read/matchColumns';
import type { Track } from '../../../core/experiment/read/track';
import type { Problem } from '../../../core/problem';
import type { LonLat } from '../../../core/units';
import type { OpenPart, OpenTable } from '../../../workers/classFileQuestions';
import { readExperiment } from '../useDesk';
import { forgetFiles } from './classFiles';
import { guessPlaces } from './guessPlaces';

export interface BroughtTable extends Pick<OpenTable, 'id' | 'columns' | 'sample' | 'rows' | 'place'> {
  readonly name: string;
  readonly dateOrders: OpenTable['matched']['dateOrders'];
  /** Tables whose columns are the same are matched once. */
  readonly columnsKey: string;
}

export interface Brought {
  readonly tables: readonly BroughtTable[];
  /** By `columnsKey`. */
  readonly matchings: Readonly<Record<string, Matching>>;
  /** By table: id of the place where it was measured; `file`: where the file or a track beside it says; null: not said. */
  readonly places: Readonly<Record<string, string | null>>;
  readonly tracks: readonly Track[];
  /** Places that a file names. */
  readonly points: readonly { readonly at: LonLat; readonly name: string }[];
  /** Of all tables of this time. */
  readonly instrument: string;
  readonly isRelative: boolean;
  /** Files being read; null: none is. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** There are readings, or what could not be opened, and no experiment that they could go to. */
  readonly isHomeless: boolean;
  /** What was dropped, or could not be opened, and why. */
  readonly remarks: readonly Problem[];
}

const NOTHING: Brought = {
  tables: [],
  matchings: {},
  places: {},
  tracks: [],
  points: [],
  instrument: '',
  isRelative: false,
  reading: null,
  isHomeless: false,
  remarks: [],
};

export const useBrought = create<Brought>(() => NOTHING);

export function closeBrought() {
  forgetFiles();
  useBrought.setState(NOTHING);
}

export const hasPositions = ({ columns }: Matching) =>
  columns.some(({ meaning }) => meaning === 'lon') && columns.some(({ meaning }) => meaning === 'lat');

/** Lays what was opened before whoever brought it. */
export function layBrought(opened: readonly OpenPart[], problems: readonly Problem[]) {
  const experiment = readExperiment();
  if (!experiment) return useBrought.setState({ ...NOTHING, isHomeless: true, remarks: problems });
  const found = opened.flatMap((one) => (one.is === 'table' ? [one] : []));
  const tracks = opened.flatMap((one) => (one.is === 'tracks' ? one.tracks : []));
  const matchings: Record<string, Matching> = {};
  const tables = found.map(({ id, where, columns, delimiter, sample, rows, matched, place }): BroughtTable => {
    // A log that says itself when it began is not asked with others.
    const columnsKey = [...columns, delimiter, matched.matching.startsAt].join('\n');
    matchings[columnsKey] ??= matched.matching;
    return { id, name: where, columns, sample, rows, place, dateOrders: matched.dateOrders, columnsKey };
  });
  const guessed = guessPlaces(
    tables.map(({ name }) => name),
    experiment.places,
  );
  const sayWhere = (columnsKey: string) => hasPositions(matchings[columnsKey]) || tracks.length > 0;
  const [instrument = ''] = experiment.protocol?.instruments ?? [];
  useBrought.setState({
    ...NOTHING,
    tables,
    matchings,
    places: Object.fromEntries(tables.map(({ id, columnsKey }, i) => [id, sayWhere(columnsKey) ? 'file' : guessed[i]])),
    tracks,
    points: opened.flatMap((one) => (one.is === 'points' ? one.points : [])),
    instrument,
    isRelative: /phone/i.test(instrument),
    remarks: [...problems, ...found.flatMap(({ matched }) => matched.notices)],
  });
}

export const changeMatching = (columnsKey: string, changes: Partial<Matching>) =>
  useBrought.setState(({ matchings }) => ({
    matchings: { ...matchings, [columnsKey]: { ...matchings[columnsKey], ...changes } },
  }));

export const putTable = (table: string, place: string | null) =>
  useBrought.setState(({ places }) => ({ places: { ...places, [table]: place } }));
