/** What the map shows right now, as values that map, legend, tips and files all read, so that they cannot differ. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { multiPolygonOf } from '../../../core/city/polygonColumns';
import { squareMetresOf } from '../../../core/geo/polygon';
import { walkMetres } from '../../../core/units';
import type { CityFacts, Overlay, Supply } from '../../../workers/questions';
import type { Shown, WalkRange } from '../address';
import { useCityAnswer } from '../answers';
import { hasChosenSites, joinOf, levelOf, tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { classesOfCells, walkClasses } from '../walkClasses';
import { useRestingOverlay } from '../whatif/useRestingOverlay';
import { beyondShades, peopleBeyond } from './beyondShades';
import { BIVARIATE_COLOURS, type Bivariate, bivariate } from './bivariate';
import { CHANGE_SHADES, changeStates, minutesChanged } from './changeShades';
import { areaUnits, cellUnits, type MapUnits } from './mapUnits';
import { type Need, needOf } from './need';
import { type Shade, statesOf, supplyShades } from './shades';

/** The state of a shape that is out of what is looked at: nothing is drawn there. */
export const HIDDEN = -1;

interface Drawn {
  readonly units: MapUnits;
  readonly shades: readonly { readonly colour: string }[];
  /** By unit its place among the shades, not known, or hidden. */
  readonly states: Int16Array;
  /** Metres to the nearest, by unit. */
  readonly walk: Float64Array;
}

export type Display = Drawn &
  (
    | { readonly shown: 'walk' }
    /** People beyond the standard, by unit. */
    | { readonly shown: 'beyond'; readonly shades: readonly Shade[]; readonly values: Float64Array }
    | {
        readonly shown: 'count' | 'per1000';
        readonly supply: Supply;
        readonly shades: readonly Shade[];
        readonly values: Float64Array;
      }
    | { readonly shown: 'both'; readonly classes: Bivariate; readonly need: Need }
    /** Minutes added, by unit. */
    | { readonly shown: 'change'; readonly values: Float64Array }
  );

/** What can be shown of what the address asks for: a change without a what-if is the walk. */
export const shownIn = ({ state, edits }: GapsRoom): Shown =>
  state.show === 'change' && edits.length === 0 ? 'walk' : state.show;

/** Null while the first answer is on its way. While something is dragged it stays as it was before. */
export const useDisplay = (room: GapsRoom | null): Display | null =>
  useDisplayOf(room, useRestingOverlay(room?.pack.url ?? '')?.answer);

/** The same, following a drag. */
export const useLiveDisplay = (room: GapsRoom | null): Display | null =>
  useDisplayOf(room, useCityAnswer('overlay', room?.pack.url ?? '')?.answer);

function useDisplayOf(room: GapsRoom | null, overlay: Overlay | undefined): Display | null {
  const packUrl = room?.pack.url ?? '';
  const base = useCityAnswer('base', packUrl)?.answer;
  const supply = useCityAnswer('supply', packUrl)?.answer;
  const facts = room?.facts ?? null;
  const units = useUnits(room);
  const squareMetres = useSquareMetres(room);
  const shown = room ? shownIn(room) : 'walk';
  const whose = room?.whom?.people ?? null;
  const { i18n } = useLingui();
  const { standard, speed, range, need: wanted, needAs } = room?.state ?? {};

  return useMemo(() => {
    // Answers about cells say nothing of sections: those of the level just left are not shown.
    const isOf = (values: Float64Array | undefined) => values?.length === facts?.cells.count;
    if (!facts || !units || !overlay || !isOf(overlay.metres)) return null;
    if (standard === undefined || speed === undefined) return null;
    const walk = units.mean(overlay.metres);
    const drawn = (states: Int16Array, shades: Drawn['shades']): Drawn => ({
      units,
      shades,
      walk,
      states: seen(states, walk, { units, range: range ?? null, speed }),
    });

    if (shown === 'change' && base && isOf(base.metres)) {
      const values = units.mean(minutesChanged(base.metres, overlay.metres, speed));
      return { shown, values, ...drawn(changeStates(values), CHANGE_SHADES) };
    }
    if (shown === 'beyond' && whose) {
      const limit = walkMetres(standard, speed);
      const values = peopleBeyond(units, { people: whose, walk: overlay.metres, standard: limit });
      const shades = beyondShades(i18n, values);
      return { shown, values, ...drawn(statesOf(values, shades), shades), shades };
    }
    if ((shown === 'count' || shown === 'per1000') && supply?.measure === shown && isOf(supply.values)) {
      const values = units.mean(supply.values);
      const shades = supplyShades(i18n, supply);
      return { shown, supply, values, ...drawn(statesOf(values, shades), shades), shades };
    }
    const need =
      shown === 'both' && needOf(facts, units, { need: wanted ?? null, needAs: needAs ?? 'share', squareMetres });
    const classes = need && bivariate({ gap: walk, need: need.values, people: units.people });
    if (need && classes) {
      const colours = BIVARIATE_COLOURS.flat().map((colour) => ({ colour }));
      return { shown: 'both', need, classes, ...drawn(classes.states, colours) };
    }
    const steps = walkClasses(standard);
    return { shown: 'walk', ...drawn(Int16Array.from(classesOfCells(walk, steps, speed)), steps) };
  }, [facts, units, whose, overlay, base, supply, shown, standard, speed, range, wanted, needAs, squareMetres, i18n]);
}

/** Shapes whose walk is not in the range are hidden; one that is not known is in no range. */
function seen(
  states: Int16Array,
  walk: Float64Array,
  { units, range, speed }: { units: MapUnits; range: WalkRange | null; speed: GapsRoom['state']['speed'] },
): Int16Array {
  const isWithin = range ? rangeTest(range, speed) : () => true;
  return states.map((state, row) => (units.isShape(row) && isWithin(walk[row]) ? state : HIDDEN));
}

/** Whether a walk in metres lies in the range: above its lower end and up to its upper one, as the histogram counts. */
export function rangeTest({ from, to }: WalkRange, speed: GapsRoom['state']['speed']): (walk: number) => boolean {
  const least = from === 0 ? -1 : walkMetres(from as never, speed);
  const most = to === null ? Number.POSITIVE_INFINITY : walkMetres(to as never, speed);
  return (walk) => walk > least && walk <= most;
}

/** The shapes of the level that is shown. */
export function useUnits(room: GapsRoom | null): MapUnits | null {
  const facts = room?.facts ?? null;
  const people = room?.whom?.people ?? null;
  const level = room?.level;
  const sectionRows = room?.sections?.rows ?? null;
  // Not by `facts`, whose sites change while one is dragged.
  return useMemo(
    () => facts && people && (level === 'areas' ? areaUnits(facts, people) : cellUnits(facts, people, sectionRows)),
    [facts?.cells, facts?.areas, people, level, sectionRows],
  );
}

/** Measured only where people on the ground are asked for. */
function useSquareMetres(room: GapsRoom | null): Float64Array {
  const isAsked = room?.state.show === 'both' && room.state.needAs === 'number';
  const polygons = room?.level === 'areas' ? room.facts?.areas.polygons : room?.facts?.cells.polygons;
  return useMemo(() => (isAsked && polygons ? areaOf(polygons) : new Float64Array()), [isAsked, polygons]);
}

const areaOf = (polygons: CityFacts['cells']['polygons']) =>
  Float64Array.from({ length: polygons.polygonStart.length - 1 }, (_, row) =>
    squareMetresOf(multiPolygonOf(polygons, row)),
  );

/** What else than the overlay is needed, asked only while it is shown. */
export function useDisplayQuestions(room: GapsRoom | null) {
  const shown = room ? shownIn(room) : 'walk';
  const asked = room && (shown === 'count' || shown === 'per1000') ? tableQuestion(room) : null;
  useQuestion('supply', asked && (shown === 'count' || shown === 'per1000') ? { ...asked, measure: shown } : null);
  useQuestion(
    'base',
    room && shown === 'change' && hasChosenSites(room)
      ? { pack: room.pack, kinds: room.kinds, travel: room.travel, ...joinOf(room), ...levelOf(room) }
      : null,
  );
}
