/** The room's part of the map. */
import { Source } from '@vis.gl/react-maplibre';
import type { LayerSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { cellOutline } from '../../core/experiment/blur';
import type { Experiment, GridMetres } from '../../core/experiment/experiment';
import type { Summary } from '../../core/experiment/statistics';
import { SLOTS } from '../../map/basemap';
import { CityBasemap } from '../../map/CityBasemap';
import { Layer } from '../../map/Layer';
import { builtFileUrl, useCatalog } from '../../visit/catalog';
import { ClassesPointing } from './ClassesPointing';
import { CitySites } from './city/CitySites';
import {
  lineLayers,
  lineShape,
  placeLayers,
  placeShapes,
  previewLayers,
  previewShape,
  SOURCES,
  squareLayers,
  squareShapes,
  walkLayers,
  walkShapes,
} from './classesLayers';
import { DrawingPencil } from './places/DrawingMarks';
import { PlacingCross } from './places/PlaceMarks';
import { districtOf, useDistricts } from './places/useDistricts';
import { keptWalk, useDrawing } from './places/useDrawing';
import { keptPosition, usePlacing } from './places/usePlacing';
import { PublishedMarks } from './published/PublishedMarks';
import type { Figures } from './results/figuresOf';
import { figureOf } from './results/placeValues';
import { useFigures } from './results/useFigures';
import { useClasses } from './useClasses';
import { useExperiment } from './useDesk';

export function ClassesLayers() {
  const experiment = useExperiment();
  const figures = useFigures(experiment);
  const catalog = useCatalog();
  const published = catalog.status === 'ready' ? (catalog.value.experiments ?? []) : [];
  return (
    <>
      {!experiment && published.length > 0 && <PublishedMarks experiments={published} />}
      <Ground experiment={experiment} />
      {experiment && figures && <Measured figures={figures} />}
      <NewPlace grid={experiment?.grid ?? 250} />
    </>
  );
}

/** The city's own streets and names, where the atlas has them. */
function Ground({ experiment }: { experiment: Experiment | null }) {
  const catalog = useCatalog();
  const { sites } = useClasses();
  if (catalog.status !== 'ready' || !experiment) return null;
  const city = catalog.value.cities.find(({ slug }) => slug === experiment.city.slug);
  return city ? <CityBasemap url={builtFileUrl(city.tiles.path)}>{sites && <CitySites />}</CityBasemap> : null;
}

/** One's own places, and those of the experiment beside it. */
function Measured({ figures }: { figures: Figures }) {
  const shapes = useMemo(() => {
    const figured = {
      classes: figures.classes,
      figure: ({ summary }: { readonly summary: Summary | null }) => figureOf(summary, figures.statistic),
    };
    const places = [...figures.places, ...(figures.theirs?.places ?? [])];
    const cells = [...figures.cells, ...(figures.theirs?.cells ?? [])];
    return {
      squares: squareShapes(places.map(({ place }) => place)),
      places: placeShapes(places, figured),
      walks: walkShapes(cells, figured),
    };
  }, [figures]);
  return (
    <>
      <Drawn source={SOURCES.walks} data={shapes.walks} layers={walkLayers()} below={SLOTS.fills} />
      <Drawn source={SOURCES.squares} data={shapes.squares} layers={squareLayers()} below={SLOTS.fills} />
      <Drawn source={SOURCES.places} data={shapes.places} layers={placeLayers()} below={SLOTS.marks} />
      <ClassesPointing figures={figures} />
    </>
  );
}

/** What would be kept of a new place or walk, and the cross or pencil that is moved. */
function NewPlace({ grid }: { grid: GridMetres }) {
  const placing = usePlacing();
  const drawing = useDrawing();
  const districts = useDistricts();
  const preview = useMemo(() => {
    if (drawing) return previewShape(keptWalk(drawing).cells.map((cell) => cellOutline(cell, grid)));
    const at = placing && keptPosition(placing);
    if (!placing || !at || placing.blur === 'exact') return previewShape([]);
    if (placing.blur === 'district') {
      return previewShape((districtOf(placing.at)?.polygons ?? []).map(([outline]) => outline));
    }
    return previewShape([cellOutline(at, placing.blur)]);
    // Districts may come while the cross stands
  }, [placing, drawing, grid, districts]);
  const line = useMemo(() => lineShape(drawing ? [...drawing.corners, drawing.pencil] : []), [drawing]);
  return (
    <>
      <Drawn source={SOURCES.preview} data={preview} layers={previewLayers()} below={SLOTS.marks} />
      <Drawn source={SOURCES.line} data={line} layers={lineLayers()} below={SLOTS.marks} />
      {placing && <PlacingCross placing={placing} />}
      {drawing && <DrawingPencil drawing={drawing} />}
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
