/** The one holder of the map: its style, its camera and its state of rest. Rooms draw inside it as children. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './AtlasMap.css';
import { useLingui } from '@lingui/react';
import { Map as MapLibreMap, type MapRef, NavigationControl, ScaleControl } from '@vis.gl/react-maplibre';
import { type Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Bbox } from '../core/geo/bbox';
import type { LonLat } from '../core/units';
import { inTheme } from '../theme/inTheme';
import { useMapTheme } from '../theme/useTheme';
import { archiveAddress } from './archive';
import { worldStyle } from './basemap';
import { FIT_MARGIN_PIXELS, isAsked, MAP_ID, moveMilliseconds } from './camera';
import { countryNames } from './countryNames';
import { loadAgain, type MapTrouble, troubleOf } from './mapTrouble';
import { useMapWords } from './useMapWords';

// maplibre-gl 6 finds its worker by address; without this a built page never draws.
setWorkerUrl(workerUrl);

interface View {
  readonly centre: LonLat;
  readonly zoom: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface AtlasMapProps {
  /** Absolute address of `tiles/world-….pmtiles`. */
  readonly worldUrl: string;
  /** What the address asks for; null shows `start`. */
  readonly view: View | null;
  readonly start: Bbox | null;
  /** Parts of the map that bars and panels cover: the camera centres in what is left. */
  readonly padding: Padding;
  readonly label: string;
  readonly onRest: (view: View) => void;
  /** Null: all is well again. */
  readonly onTrouble: (trouble: MapTrouble | null) => void;
  readonly children: ReactNode;
}

/**
 * `data-map-idle` on the container is `true` when everything asked for is drawn: tests wait for it, never for time.
 */
export function AtlasMap({ worldUrl, view, start, padding, label, onRest, onTrouble, children }: AtlasMapProps) {
  const map = useRef<MapRef>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isLoaded, setIsLoaded] = useState(false);
  const { i18n } = useLingui();
  // Of the first language only: others are put in their place (`useMapWords`).
  const [firstNames] = useState(() => countryNames(i18n));
  const style = useMemo(() => worldStyle(archiveAddress(worldUrl), firstNames), [worldUrl, firstNames]);
  const theme = useMapTheme();
  const firstTheme = useRef(theme);
  const firstStyle = useMemo(() => inTheme(firstTheme.current, style), [style]);
  const reported = useRef<View | null>(view);
  /** Counts the maps that were made, one after another, and says where the next one begins. */
  const [drawing, setDrawing] = useState<{ turn: number; from: View | null }>({ turn: 0, from: view });

  // The map can mend itself, but not what rooms added to it: images, and the state of each cell. A new one gets all of it.
  const drawAgain = (from: View) => {
    setIsLoaded(false);
    isFirst.current = true;
    onTrouble(null);
    setDrawing(({ turn }) => ({ turn: turn + 1, from }));
  };

  const followContext = (target: MapLibre) => {
    const present = () => {
      const { lng, lat } = target.getCenter();
      return { centre: [lng, lat] as LonLat, zoom: target.getZoom() };
    };
    target.on('webglcontextlost', () => {
      setIsLoaded(false);
      setIdle(false);
      onTrouble({ is: 'stopped', again: () => drawAgain(present()) });
    });
    target.on('webglcontextrestored', () => drawAgain(present()));
  };

  const setIdle = (isIdle: boolean) => {
    if (box.current) box.current.dataset.mapIdle = String(isIdle);
  };

  const { top, right, bottom, left } = padding;
  const startKey = start?.join(',');
  const isFirst = useRef(true);
  const fitStart = (duration: number) => {
    if (start) map.current?.fitBounds([...start], { padding: FIT_MARGIN_PIXELS, duration });
  };

  // The map follows the address only where the two differ: back was pressed, or a room asked for its start.
  // Box and padding are compared by their figures
  useEffect(() => {
    const target = map.current;
    if (!target || !isLoaded) return;
    // Setting it ends whatever move is under way: one that followed another before that had come to rest was lost.
    const now = target.getPadding();
    if (now.top !== top || now.right !== right || now.bottom !== bottom || now.left !== left) {
      target.setPadding({ top, right, bottom, left });
    }
    const duration = isFirst.current ? 0 : moveMilliseconds();
    isFirst.current = false;
    if (view === null) {
      reported.current = null;
      fitStart(duration);
    } else if (!sameView(view, reported.current)) {
      reported.current = view;
      target.easeTo({ center: [...view.centre], zoom: view.zoom, duration });
    }
  }, [view, startKey, isLoaded, top, right, bottom, left]);

  // Colour by colour: a new style would take the rooms' layers and what they remember with it.
  useEffect(() => {
    const target = map.current?.getMap();
    if (!target || !isLoaded) return;
    for (const { id, paint } of inTheme(theme, style).layers) {
      for (const [property, value] of Object.entries(paint ?? {})) {
        if (isColour(property)) target.setPaintProperty(id, property, value);
      }
    }
  }, [theme, style, isLoaded]);

  useMapWords(map, isLoaded);

  // The canvas is a tab stop with arrow keys; it needs a name.
  useEffect(() => {
    if (isLoaded) map.current?.getCanvas().setAttribute('aria-label', label);
  }, [label, isLoaded]);

  return (
    <div className="atlas-map" ref={box} data-map-idle="false">
      <MapLibreMap
        key={drawing.turn}
        ref={map}
        id={MAP_ID}
        mapStyle={firstStyle}
        initialViewState={initialView(drawing.from, start, padding)}
        minZoom={0}
        maxZoom={19}
        dragRotate={false}
        touchPitch={false}
        pitchWithRotate={false}
        attributionControl={false}
        onLoad={({ target }) => {
          target.touchZoomRotate.disableRotation();
          target.keyboard.disableRotation();
          followContext(target);
          setIsLoaded(true);
        }}
        onError={(event) => {
          console.error(event.error);
          const is = troubleOf(event);
          if (is === null) return;
          const again = () => {
            onTrouble(null);
            if (map.current) loadAgain(map.current.getMap());
          };
          onTrouble({ is, again: is === 'none' ? null : again });
        }}
        onIdle={() => setIdle(true)}
        onMoveStart={() => setIdle(false)}
        onData={({ dataType }) => {
          if (dataType === 'source' || dataType === 'style') setIdle(false);
        }}
        onResize={() => {
          if (view === null) fitStart(0);
        }}
        onMoveEnd={(event) => {
          // Moves that nobody asked for (a fit to the start, a resized window) stay out of the address.
          if (!event.originalEvent && !isAsked(event)) return;
          const { lng, lat } = event.target.getCenter();
          const rested = { centre: [lng, lat] as LonLat, zoom: event.target.getZoom() };
          reported.current = rested;
          onRest(rested);
        }}
      >
        {isLoaded && children}
        <NavigationControl position="top-right" showCompass={false} />
        <ScaleControl position="bottom-right" maxWidth={90} />
      </MapLibreMap>
    </div>
  );
}

const isColour = (property: string): property is 'fill-color' => property.endsWith('-color');

/** Equal as far as the address can tell. */
const sameView = (a: View, b: View | null) =>
  b !== null &&
  Math.abs(a.zoom - b.zoom) < 0.006 &&
  Math.abs(a.centre[0] - b.centre[0]) * 2 ** a.zoom < 1 &&
  Math.abs(a.centre[1] - b.centre[1]) * 2 ** a.zoom < 1;

function initialView(view: View | null, start: Bbox | null, padding: Padding) {
  if (view) return { longitude: view.centre[0], latitude: view.centre[1], zoom: view.zoom, padding: { ...padding } };
  if (start)
    return { bounds: [...start] as [number, number, number, number], fitBoundsOptions: { padding: { ...padding } } };
  return { longitude: 12, latitude: 22, zoom: 1.2, padding: { ...padding } };
}
