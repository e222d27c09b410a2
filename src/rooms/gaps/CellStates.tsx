import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo, useRef } from 'react';
import type { KilometresPerHour } from '../../core/units';
import { MAP_ID } from '../../map/camera';
import type { CityFacts } from '../../workers/questions';
import { useCityAnswer } from './answers';
import { SOURCES } from './gapsLayers';
import { classesOfCells, type WalkClass } from './walkClasses';

export interface CellStatesProps {
  readonly facts: CityFacts;
  readonly packUrl: string;
  readonly classes: readonly WalkClass[];
  readonly speed: KilometresPerHour;
  /** Row of the selected cell. */
  readonly selected: number | null;
  /** By cell its class, where something else than the walk is shown. */
  readonly shown?: Int16Array;
}

/**
 * Colours cells by state instead of by new data: a moved slider repaints in one frame, and only cells whose class changed
 * are touched. Draws nothing itself.
 */
export function CellStates({ facts, packUrl, classes, speed, selected, shown }: CellStatesProps) {
  const map = useMap()[MAP_ID];
  const overlay = useCityAnswer('overlay', packUrl);
  const painted = useRef<Int16Array>(new Int16Array());
  const key = classes.map(({ upTo }) => upTo).join();

  const wanted = useMemo(
    () =>
      shown ??
      (overlay
        ? Int16Array.from(classesOfCells(overlay.answer.metres, classes, speed))
        : new Int16Array(facts.cells.count).fill(-1)),
    [shown, overlay, key, speed, facts.cells],
  );

  useEffect(() => {
    if (!map?.getSource(SOURCES.cells)) return;
    const before = painted.current;
    for (let id = 0; id < wanted.length; id++) {
      if (before[id] !== wanted[id]) map.setFeatureState({ source: SOURCES.cells, id }, { walk: wanted[id] });
    }
    painted.current = wanted;
  }, [map, wanted]);

  useEffect(() => {
    if (selected === null || !map?.getSource(SOURCES.cells)) return;
    const cell = { source: SOURCES.cells, id: selected };
    map.setFeatureState(cell, { selected: true });
    return () => {
      if (map.getSource(SOURCES.cells)) map.setFeatureState(cell, { selected: false });
    };
  }, [map, selected]);

  // Rows of one city mean nothing in the next: states end with the city.
  useEffect(
    () => () => {
      painted.current = new Int16Array();
      if (map?.getSource(SOURCES.cells)) map.removeFeatureState({ source: SOURCES.cells });
    },
    [map],
  );

  return null;
}
