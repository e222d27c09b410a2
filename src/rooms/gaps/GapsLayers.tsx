/** The room's part of the map: cells by walk, areas, sites, a site's reach, the way of a cell. */
import { Source, useMap } from '@vis.gl/react-maplibre';
import type { LayerSpecification } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { Bbox } from '../../core/geo/bbox';
import { SLOTS } from '../../map/basemap';
import { CityBasemap } from '../../map/CityBasemap';
import { MAP_ID } from '../../map/camera';
import { Layer } from '../../map/Layer';
import { pixelsIn } from '../../theme/inTheme';
import { useMapTheme } from '../../theme/useTheme';
import { builtFileUrl } from '../../visit/catalog';
import type { CityFacts } from '../../workers/questions';
import { useCityAnswer } from './answers';
import { CellStates } from './CellStates';
import { doubtLayers, findImages, keyClassLayers } from './find/doubtPatterns';
import { HIDDEN, useDisplay, useLiveDisplay, useUnits } from './find/useDisplay';
import { useDoubts } from './find/useDoubts';
import { GapsPointing } from './GapsPointing';
import { areaLayers, cellLayers, HATCH, hatchImage, pathLayers, reachLayers, SOURCES, siteLayers } from './gapsLayers';
import { OutlineOnMap } from './outline/OutlineOnMap';
import { findSelected } from './selection';
import { areaCellShapes, areaShapes, cellShapes, clusterPoints, pathShape, reachShapes } from './shapes';
import { SuggestMarkers } from './suggest/SuggestMarkers';
import { hasChosenSites } from './useGapsQuestions';
import { type GapsRoom, useGapsRoom, useSettledRoom } from './useGapsRoom';
import { useQuestion } from './useQuestion';
import { walkClasses } from './walkClasses';
import { clusterEdits } from './whatif/factsWithEdits';
import { WhatIfMarkers } from './whatif/WhatIfMarkers';
import { WhatIfStreets } from './whatif/WhatIfStreets';

export function GapsLayers() {
  const room = useSettledRoom();
  const isReady = usePatterns();
  if (!room) return null;
  return (
    <>
      <CityBasemap url={builtFileUrl(room.city.tiles.path)} />
      {room.facts && isReady && <CityLayers room={room} facts={room.facts} />}
    </>
  );
}

function CityLayers({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { state } = room;
  const units = useUnits(room);
  const isAreas = room.level === 'areas';
  // Not by `facts`, whose sites change with every what-if.
  const cells = useMemo(
    () => (isAreas && units ? areaCellShapes(facts, units.people) : cellShapes(facts, room.whom?.people)),
    [facts.cells, room.whom?.people, isAreas, units],
  );
  const areas = useMemo(() => areaShapes(facts), [facts.areas]);
  const selected = findSelected(state.selection, facts);
  const selectedRow = (what: string) => (selected?.what === what ? selected.row : null);
  const reach = useCityAnswer('siteReach', room.pack.url);
  const cell = useCityAnswer('explainCell', room.pack.url);
  const clusters = useCityAnswer('clusters', room.pack.url);
  useClusters(room);

  const reached = useMemo(() => reachShapes(reach?.answer ?? null), [reach]);
  const path = useMemo(() => pathShape(cell?.answer.path ?? []), [cell]);
  const sites = useMemo(() => clusterPoints(clusters?.answer.clusters ?? []), [clusters]);
  const display = useDisplay(room);
  const doubts = useMarkedDoubts(room);
  // Before the first answer no shape has a state, so that any shades will do.
  const shades = display?.shades ?? walkClasses(state.standard);

  return (
    <>
      <Drawn
        source={SOURCES.cells}
        data={cells}
        layers={[
          ...cellLayers(shades, { isBehind: selected?.what === 'site' }),
          ...(display?.shown === 'both' ? keyClassLayers(SOURCES.cells) : []),
          ...doubtLayers(
            doubts.map(({ doubt }) => doubt),
            SOURCES.cells,
          ),
        ]}
        below={SLOTS.fills}
      />
      <LiveCellStates
        key={`${facts.slug} ${room.level}`}
        room={room}
        doubts={doubts}
        selected={isAreas ? null : selectedRow('cell')}
      />
      <Drawn source={SOURCES.areas} data={areas} layers={areaLayers(selectedRow('area'))} below={SLOTS.fills} />
      <Drawn source={SOURCES.reach} data={reached} layers={reachLayers()} below={SLOTS.fills} />
      <Drawn
        source={SOURCES.path}
        data={path}
        layers={pathLayers(cell?.question.travel.by === 'straight')}
        below={SLOTS.marks}
      />
      <Drawn source={SOURCES.sites} data={sites} layers={siteLayers(selectedRow('site'))} below={SLOTS.marks} />
      <OutlineOnMap />
      <LiveOnMap />
      <SuggestMarkers />
    </>
  );
}

/** Cells follow a drag by their states alone; their layers stay as they are. */
function LiveCellStates({ room, ...rest }: { room: GapsRoom } & Omit<Parameters<typeof CellStates>[0], 'states'>) {
  return <CellStates states={useLiveDisplay(room)?.states ?? NOTHING} {...rest} />;
}

const NOTHING = new Int16Array();

/** What follows a drag; all else is drawn anew only when it is let go. */
function LiveOnMap() {
  const room = useGapsRoom();
  if (!room?.facts) return null;
  return (
    <>
      <GapsPointing room={room} facts={room.facts} />
      <WhatIfStreets room={room} />
      <WhatIfMarkers room={room} facts={room.facts} />
    </>
  );
}

interface DrawnProps {
  readonly source: string;
  readonly data: GeoJSON.FeatureCollection;
  readonly layers: readonly LayerSpecification[];
  readonly below: string;
}

const Drawn = ({ source, data, layers, below }: DrawnProps) => (
  <Source id={source} type="geojson" data={data}>
    {layers.map((layer) => (
      <Layer key={layer.id} {...layer} beforeId={below} />
    ))}
  </Source>
);

/** Reasons for doubt that are marked, by shape of the level that is shown; none where a shape is hidden. */
function useMarkedDoubts(room: GapsRoom) {
  const doubts = useDoubts(room);
  const display = useDisplay(room);
  return useMemo(
    () =>
      display
        ? doubts
            .filter(({ isOn }) => isOn)
            .map(({ doubt, flags }) => ({
              doubt,
              flags: display.units.most(flags).map((is, row) => (display.states[row] === HIDDEN ? 0 : is)),
            }))
        : [],
    [doubts, display],
  );
}

/** Asks for the bunches of the view whenever the map comes to rest. */
function useClusters(room: GapsRoom) {
  const map = useMap()[MAP_ID];
  const [view, setView] = useState<{ bounds: Bbox; zoom: number } | null>(null);
  useEffect(() => {
    if (!map) return;
    const look = () => {
      const bounds = map.getBounds();
      // Digits that move the view by less than a pixel are no new question.
      const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
      setView({
        bounds: [round(bounds.getWest()), round(bounds.getSouth()), round(bounds.getEast()), round(bounds.getNorth())],
        zoom: Math.floor(map.getZoom()),
      });
    };
    look();
    map.on('moveend', look);
    return () => {
      map.off('moveend', look);
    };
  }, [map]);
  useQuestion(
    'clusters',
    view && hasChosenSites(room) ? { pack: room.pack, kinds: room.kinds, ...clusterEdits(room.edits), ...view } : null,
  );
}

/** Hatches and patterns have to stand before a layer names them. */
function usePatterns(): boolean {
  const map = useMap()[MAP_ID];
  const theme = useMapTheme();
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (!map) return;
    const images = [{ id: HATCH, pattern: hatchImage() }, ...findImages()];
    for (const { id, pattern } of images) {
      const image = pixelsIn(theme, pattern);
      if (map.hasImage(id)) map.updateImage(id, image);
      else map.addImage(id, image, { pixelRatio: 2 });
    }
    setIsReady(true);
  }, [map, theme]);
  return isReady;
}
