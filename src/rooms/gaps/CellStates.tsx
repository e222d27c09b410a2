import { type MapRef, useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import { MAP_ID } from '../../map/camera';
import type { Doubt } from './address';
import { SOURCES } from './gapsLayers';

export interface CellStatesProps {
  /** By shape its place among the shades. */
  readonly states: Int16Array;
  /** By shape, what the data leave in doubt. */
  readonly doubts: readonly { readonly doubt: Doubt; readonly flags: Uint8Array }[];
  /** Row of the selected cell. */
  readonly selected: number | null;
}

/**
 * Colours shapes by state instead of by new data: a moved slider repaints in one frame, and only shapes whose state changed
 * are touched. Draws nothing itself.
 */
export function CellStates({ states, doubts, selected }: CellStatesProps) {
  const map = useMap()[MAP_ID];
  const painted = useRef<Int16Array>(new Int16Array());
  const marked = useRef(new Map<Doubt, Uint8Array>());

  useEffect(
    () =>
      withCells(map, (cells) => {
        const before = painted.current;
        for (let id = 0; id < states.length; id++) {
          if (before[id] !== states[id]) cells.setFeatureState({ source: SOURCES.cells, id }, { walk: states[id] });
        }
        painted.current = states;
      }),
    [map, states],
  );

  useEffect(
    () =>
      withCells(map, (cells) => {
        for (const { doubt, flags } of doubts) {
          const before = marked.current.get(doubt);
          for (let id = 0; id < flags.length; id++) {
            const [was, is] = [before?.[id] === 1, flags[id] === 1];
            if (was !== is) cells.setFeatureState({ source: SOURCES.cells, id }, { [doubt]: is });
          }
          marked.current.set(doubt, flags);
        }
      }),
    [map, doubts],
  );

  useEffect(() => {
    if (selected === null || !map?.getSource(SOURCES.cells)) return;
    const cell = { source: SOURCES.cells, id: selected };
    map.setFeatureState(cell, { selected: true });
    return () => {
      if (map.getSource(SOURCES.cells)) map.setFeatureState(cell, { selected: false });
    };
  }, [map, selected]);

  // Rows of one city mean nothing in the next, nor cells as areas: states end with the shapes.
  useEffect(
    () => () => {
      painted.current = new Int16Array();
      marked.current = new Map();
      if (map?.getSource(SOURCES.cells)) map.removeFeatureState({ source: SOURCES.cells });
    },
    [map],
  );

  return null;
}

/** At once, or as soon as the cells' source stands: answers that are at hand already may come before it. */
function withCells(map: MapRef | undefined, paint: (map: MapRef) => void) {
  if (!map) return;
  const tryToPaint = () => {
    if (!map.getSource(SOURCES.cells)) return;
    map.off('sourcedata', tryToPaint);
    paint(map);
  };
  map.on('sourcedata', tryToPaint);
  tryToPaint();
  return () => {
    map.off('sourcedata', tryToPaint);
  };
}
