/** What the room draws, as pure values: the squares that are kept, places coloured by a figure, walks, the square of a new place. */
import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { cellOutline } from '../../core/experiment/blur';
import type { Place } from '../../core/experiment/experiment';
import type { LonLat } from '../../core/units';
import { LABEL_FONT_BOLD, PALETTE } from '../../map/palette';
import { spreadInCells } from './places/spread';
import { classOf, type ValueClass } from './results/classesOfValues';
import type { CellFigures, PlaceFigures } from './results/placeValues';

export const SOURCES = {
  squares: 'classes-squares',
  walks: 'classes-walks',
  places: 'classes-places',
  preview: 'classes-preview',
  line: 'classes-line',
} as const;

export const LAYERS = { places: 'classes-places', walks: 'classes-walks' } as const;

type Expression = never;

/** An outlined square is what is known of where: somewhere in here. */
export const squareLayers = (): LayerSpecification[] => [
  {
    id: 'classes-squares-fill',
    type: 'fill',
    source: SOURCES.squares,
    paint: { 'fill-color': PALETTE.ink, 'fill-opacity': 0.06 },
  },
  {
    id: 'classes-squares-line',
    type: 'line',
    source: SOURCES.squares,
    paint: { 'line-color': PALETTE.inkSoft, 'line-width': 1, 'line-dasharray': [3, 2] },
  },
];

export const walkLayers = (): LayerSpecification[] => [
  {
    id: LAYERS.walks,
    type: 'fill',
    source: SOURCES.walks,
    paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.72, 'fill-outline-color': PALETTE.inkSoft },
  },
];

/** Places whose figure is not known are hollow and grey. */
export const placeLayers = (): LayerSpecification[] => [
  {
    id: LAYERS.places,
    type: 'circle',
    source: SOURCES.places,
    paint: {
      'circle-radius': 11,
      // Which colour paper is, the theme says; that of a figure is the same in all.
      'circle-color': ['case', ['get', 'isKnown'], ['get', 'colour'], PALETTE.paper] as Expression,
      'circle-stroke-color': ['case', ['get', 'isKnown'], PALETTE.ink, PALETTE.inkSoft] as Expression,
      'circle-stroke-width': 1.8,
    },
  },
  {
    id: 'classes-places-names',
    type: 'symbol',
    source: SOURCES.places,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': LABEL_FONT_BOLD,
      'text-size': 12.5,
      'text-offset': [0, 1.25],
      'text-anchor': 'top',
      'text-max-width': 9,
      'text-optional': true,
    },
    paint: { 'text-color': PALETTE.ink, 'text-halo-color': PALETTE.paper, 'text-halo-width': 1.6 },
  },
];

export const previewLayers = (): LayerSpecification[] => [
  {
    id: 'classes-preview-fill',
    type: 'fill',
    source: SOURCES.preview,
    paint: { 'fill-color': PALETTE.accent, 'fill-opacity': 0.16 },
  },
  {
    id: 'classes-preview-line',
    type: 'line',
    source: SOURCES.preview,
    paint: { 'line-color': PALETTE.accentDeep, 'line-width': 2 },
  },
];

/** A walk while it is drawn: the line itself, and the squares that would be kept of it. */
export const lineLayers = (): LayerSpecification[] => [
  {
    id: 'classes-line-casing',
    type: 'line',
    source: SOURCES.line,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': PALETTE.paper, 'line-width': 6 },
  },
  {
    id: 'classes-line',
    type: 'line',
    source: SOURCES.line,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': PALETTE.accentDeep, 'line-width': 3 },
  },
];

const square = (outline: readonly LonLat[], properties: Record<string, unknown> = {}): Feature<Polygon> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [outline.map((corner) => [...corner])] },
});

const collection = <Shape extends Point | Polygon>(features: Feature<Shape>[]): FeatureCollection<Shape> => ({
  type: 'FeatureCollection',
  features,
});

/** Each square once, however many places stand in it. */
export function squareShapes(places: readonly Place[]): FeatureCollection<Polygon> {
  const outlines = places.flatMap(({ at, blur }) =>
    blur === 'exact' || blur === 'district' ? [] : [cellOutline(at, blur)],
  );
  return collection(
    [...new Map(outlines.map((outline) => [outline.join(';'), outline])).values()].map((o) => square(o)),
  );
}

export interface Figured {
  readonly classes: readonly ValueClass[];
  /** Null: not known. */
  readonly figure: (of: PlaceFigures | CellFigures) => number | null;
}

const colourOf = ({ classes }: Figured, figure: number | null) =>
  figure === null ? PALETTE.paper : classOf(classes, figure).colour;

export function placeShapes(rows: readonly PlaceFigures[], figured: Figured): FeatureCollection<Point> {
  const positions = spreadInCells(rows.map(({ place }) => place));
  return collection(
    rows.map((row, i) => {
      const figure = figured.figure(row);
      return {
        type: 'Feature',
        properties: {
          place: row.place.id,
          name: row.place.name,
          isKnown: figure !== null,
          colour: colourOf(figured, figure),
        },
        geometry: { type: 'Point', coordinates: [...positions[i]] },
      };
    }),
  );
}

export const walkShapes = (rows: readonly CellFigures[], figured: Figured): FeatureCollection<Polygon> =>
  collection(
    rows.map((row) => {
      const figure = figured.figure(row);
      const colour = figure === null ? PALETTE.unknown : colourOf(figured, figure);
      return square(cellOutline(row.walk.cells[row.cell], row.walk.blur), {
        walk: row.walk.id,
        cell: row.cell,
        colour,
      });
    }),
  );

export const previewShape = (outlines: readonly (readonly LonLat[])[]) =>
  collection(outlines.map((outline) => square(outline)));

/** @param corners fewer than two make no line */
export const lineShape = (corners: readonly LonLat[]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features:
    corners.length < 2
      ? []
      : [
          {
            type: 'Feature',
            properties: {},
            geometry: { type: 'LineString', coordinates: corners.map((corner) => [...corner]) },
          },
        ],
});
