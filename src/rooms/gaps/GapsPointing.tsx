import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';
import { KINDS } from '../../core/site/kinds';
import { type LonLat, metres } from '../../core/units';
import { ENGLISH } from '../../languages/speaker';
import { MAP_ID, useCamera } from '../../map/camera';
import { MapTip } from '../../map/MapTip';
import { useLayerPointer } from '../../map/pointer';
import type { CityFacts } from '../../workers/questions';
import { cellPoint } from './address';
import { useCityAnswer } from './answers';
import { count } from './figures';
import { beyondText } from './find/beyondShades';
import { changeText, meanWalkText } from './find/displaySentences';
import { supplyText } from './find/supplySentences';
import { type Display, useDisplay } from './find/useDisplay';
import { LAYERS, SOURCES } from './gapsLayers';
import { manyOfKinds, oneOfKinds, siteName } from './kindWords';
import { isDrawing } from './outline/useOutline';
import { cellPeopleText, sectionPeopleText, walkText } from './sentences';
import { type GapsRoom, select } from './useGapsRoom';
import { isPlacing } from './whatif/usePlans';

type Hovered =
  | { readonly what: 'cell'; readonly row: number; readonly at: LonLat }
  | { readonly what: 'site'; readonly row: number; readonly at: LonLat }
  | { readonly what: 'bunch'; readonly count: number; readonly at: LonLat };

/** A cell, a site or a bunch says what it is; a click chooses it or comes closer. */
export function GapsPointing({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const map = useMap()[MAP_ID];
  const camera = useCamera();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const hoveredCell = hovered?.what === 'cell' ? hovered.row : null;

  useEffect(() => {
    if (hoveredCell === null || !map?.getSource(SOURCES.cells)) return;
    const cell = { source: SOURCES.cells, id: hoveredCell };
    map.setFeatureState(cell, { hover: true });
    return () => {
      if (map.getSource(SOURCES.cells)) map.setFeatureState(cell, { hover: false });
    };
  }, [map, hoveredCell]);

  useLayerPointer([LAYERS.bunches, LAYERS.sites, LAYERS.cells], {
    onHover: (pointed) => {
      if (!pointed || isDrawing()) return setHovered(null);
      const { layer, id, properties, geometry } = pointed.features[0];
      const mark = geometry.type === 'Point' ? (geometry.coordinates as unknown as LonLat) : pointed.at;
      if (layer.id === LAYERS.bunches) setHovered({ what: 'bunch', count: properties.count, at: mark });
      else if (layer.id === LAYERS.sites) setHovered({ what: 'site', row: properties.site, at: mark });
      else setHovered({ what: 'cell', row: Number(id), at: pointed.at });
    },
    onClick: ({ features: [{ layer, id, properties, geometry }] }) => {
      setHovered(null);
      if (isPlacing() || isDrawing()) return;
      if (layer.id === LAYERS.bunches && geometry.type === 'Point') {
        camera.zoomInto(geometry.coordinates as unknown as LonLat, properties.opensAt + 0.3);
      } else if (layer.id === LAYERS.sites) select({ what: 'site', id: facts.sites.ids[properties.site] });
      else if (layer.id === LAYERS.cells) {
        const row = Number(id);
        if (room.level === 'areas') return select({ what: 'area', id: facts.areas.ids[row] });
        select({ what: 'cell', at: cellPoint([facts.cells.lon[row], facts.cells.lat[row]]) });
      }
    },
  });

  return (
    hovered && (
      <MapTip at={hovered.at}>
        {hovered.what === 'cell' &&
          (room.level === 'areas' ? (
            <AreaTip room={room} facts={facts} row={hovered.row} />
          ) : (
            <CellTip room={room} facts={facts} row={hovered.row} />
          ))}
        {hovered.what === 'site' && (
          <>
            <strong>{siteName(ENGLISH, facts.sites, hovered.row)}</strong>
            <br />
            {KINDS[facts.sites.kind[hovered.row]].label}
          </>
        )}
        {hovered.what === 'bunch' &&
          `${count(ENGLISH, hovered.count)} ${manyOfKinds(ENGLISH, room.kinds)}: click to come closer`}
      </MapTip>
    )
  );
}

function CellTip({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const overlay = useCityAnswer('overlay', room.pack.url)?.answer;
  const people = facts.cells.people[row];
  const site = overlay?.nearest[row] ?? -1;
  const display = useDisplay(room);
  return (
    <>
      {room.sections ? (
        <>
          {facts.areas.names[room.sections.rows[row]]}
          <br />
          {sectionPeopleText(ENGLISH, people, room.whom?.many)}
        </>
      ) : (
        cellPeopleText(ENGLISH, people, facts.cells.method)
      )}
      <br />
      {site >= 0 && overlay ? (
        <>
          <strong>{walkText(ENGLISH, metres(overlay.metres[row]), room.state.speed)}</strong> to{' '}
          {siteName(ENGLISH, facts.sites, site)}
        </>
      ) : overlay && Number.isNaN(overlay.metres[row]) ? (
        'Walk not known: no street near'
      ) : (
        `No ${oneOfKinds(ENGLISH, room.kinds)} can be reached`
      )}
      <DisplayTip display={display} room={room} row={row} />
    </>
  );
}

function AreaTip({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const display = useDisplay(room);
  if (!display) return null;
  const many = room.whom?.many ?? 'people';
  return (
    <>
      {facts.areas.names[row]}
      <br />
      {Number.isNaN(facts.areas.population[row])
        ? 'How many people live here is not known.'
        : `${count(ENGLISH, Math.round(display.units.people[row]))} ${many}`}
      <br />
      <strong>{meanWalkText(display.walk[row], room.state.speed)}</strong>
      <DisplayTip display={display} room={room} row={row} />
    </>
  );
}

/** What the map shows besides the walk. */
function DisplayTip({ display, room, row }: { display: Display | null; room: GapsRoom; row: number }) {
  const text = display && displayText(display, room, row);
  return text ? (
    <>
      <br />
      {text}
    </>
  ) : null;
}

function displayText(display: Display, { kinds, state, whom }: GapsRoom, row: number): string | null {
  switch (display.shown) {
    case 'walk':
      return null;
    case 'beyond':
      return beyondText(display.values[row], whom?.many ?? 'people');
    case 'change':
      return changeText(display.values[row]);
    case 'both':
      return Number.isNaN(display.need.values[row])
        ? `${display.need.group.label}: not known`
        : `${display.need.group.label}: ${display.need.text(display.need.values[row])}`;
    default:
      return supplyText(display.supply, display.values[row], {
        kinds,
        standard: state.standard,
        many: whom?.many ?? 'people',
      });
  }
}
