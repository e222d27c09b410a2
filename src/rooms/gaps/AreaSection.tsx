import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useMemo, useState } from 'react';
import { metres, walkMinutes } from '../../core/units';
import { MAP_ID, useCamera } from '../../map/camera';
import { type FigureColumn, FigureTable } from '../../ui/FigureTable';
import type { CityFacts } from '../../workers/questions';
import { AreaMore } from './AreaMore';
import type { Column, USUAL } from './address';
import { useCityAnswer } from './answers';
import { type AreaRow, sortedAreas } from './areaRows';
import { count, estimatedPeople, meanMinutes, minutesText, share } from './figures';
import { SOURCES } from './gapsLayers';
import { findSelected } from './selection';
import { oneOfKinds } from './sentences';
import { areaBounds } from './shapes';
import { type GapsRoom, select, sortAreas } from './useGapsRoom';

/** Where in the city people are beyond the standard: a row an area, linked to the map both ways. */
export function AreaSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const answered = useCityAnswer('areaTable', room.pack.url);
  const camera = useCamera();
  const setHovered = useHoveredArea();
  const { sorting, selection, standard, speed } = room.state;
  const rows = useMemo(
    () => (answered ? sortedAreas(answered.answer, facts.areas.names, sorting) : []),
    [answered, facts, sorting],
  );
  if (!answered || rows.length === 0) return null;

  const selected = findSelected(selection, facts);
  const chosen = selected?.what === 'area' ? facts.areas.ids[selected.row] : null;
  const columns: FigureColumn<Column>[] = [
    { id: 'name', head: 'Area' },
    { id: 'people', head: 'People' },
    {
      id: 'beyond',
      head: 'Beyond',
      meaning: `People more than ${minutesText(standard)} from a ${oneOfKinds(room.kinds)}`,
    },
    { id: 'share', head: 'Share', meaning: 'Of the area’s people' },
    { id: 'mean', head: 'Mean min', meaning: 'Mean walk of the area’s people, in minutes' },
  ];
  return (
    <section className="gaps-areas" aria-label="By area">
      <h2>Where they live</h2>
      <FigureTable
        caption={`People beyond the standard by area, sorted by ${sorting.by}, ${sorting.direction}`}
        columns={columns}
        sorting={sorting}
        onSort={(by) => sortAreas({ by, direction: nextDirection(by, sorting) })}
        rows={rows.map((row) => ({
          id: facts.areas.ids[row.area],
          name: row.name,
          cells: cellsOf(row, speed),
          more: <AreaMore room={room} facts={facts} row={row} />,
        }))}
        chosen={chosen}
        onHover={(id) => setHovered(id === null ? null : facts.areas.ids.indexOf(id))}
        onChoose={(id) => {
          select(id === null ? null : { what: 'area', id });
          if (id !== null) camera.fitTo(areaBounds(facts, facts.areas.ids.indexOf(id)), { maxZoom: 14.5 });
        }}
      />
    </section>
  );
}

/** Outlines on the map the area whose row the pointer is on. */
function useHoveredArea() {
  const map = useMap()[MAP_ID];
  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    if (hovered === null || !map?.getSource(SOURCES.areas)) return;
    const area = { source: SOURCES.areas, id: hovered };
    map.setFeatureState(area, { hover: true });
    return () => {
      if (map.getSource(SOURCES.areas)) map.setFeatureState(area, { hover: false });
    };
  }, [map, hovered]);
  return setHovered;
}

/** A first press sorts as one would want to read it: names from A, figures from the largest. */
function nextDirection(by: Column, sorting: typeof USUAL.sorting) {
  if (sorting.by === by) return sorting.direction === 'ascending' ? 'descending' : 'ascending';
  return by === 'name' ? 'ascending' : 'descending';
}

function cellsOf({ people, beyond, meanMetres }: AreaRow, speed: GapsRoom['state']['speed']) {
  if (Number.isNaN(people)) return { people: 'not known', beyond: '–', share: '–', mean: '–' };
  return {
    people: count(people),
    beyond: estimatedPeople(beyond),
    share: share(beyond, people),
    mean: Number.isNaN(meanMetres) ? '–' : meanMinutes(walkMinutes(metres(meanMetres), speed)),
  };
}
