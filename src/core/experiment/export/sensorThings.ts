/**
 * An experiment as entities of the OGC SensorThings API 1.1 (OGC 18-088): a Thing a place or walk, a Datastream a series,
 * with its Observations as a data array. Each Thing can be posted as it stands, but for the data array, which has its own
 * address (`CreateObservations`).
 */
import type { LonLat } from '../../units';
import { LICENCES, type Place, type Series, type Walk } from '../experiment';
import { flagsOf, valuesOf } from '../flags';
import { FLAGS } from '../readings';
import { unitOf } from '../units';
import type { PublicExperiment } from './publicExperiment';

const MEASUREMENT = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement';

export function sensorThings(experiment: PublicExperiment) {
  const { series, places, walks, title, licence } = experiment;
  const isPut = (one: Series) => places.some(({ id }) => id === one.place) || walks.some(({ id }) => id === one.walk);
  const loose = series.filter((one) => !isPut(one));
  return {
    Things: [
      ...places.map((place) =>
        thing(
          experiment,
          place,
          series.filter((one) => one.place === place.id),
        ),
      ),
      ...walks.map((walk) =>
        thing(
          experiment,
          walk,
          series.filter((one) => one.walk === walk.id),
        ),
      ),
      ...(loose.length > 0
        ? [
            {
              name: title || 'An experiment',
              description: 'Without a place',
              Datastreams: loose.map((one) => datastream(experiment, one)),
            },
          ]
        : []),
    ],
    licence: LICENCES[licence].url,
  };
}

function thing(experiment: PublicExperiment, where: Place | Walk, series: readonly Series[]) {
  const cells: readonly LonLat[] = 'cells' in where ? where.cells : [where.at];
  const name = where.name || experiment.title || 'A place';
  return {
    name,
    description: 'cells' in where ? walkText(where) : `Measurement of a class, ${where.setting}`,
    properties: { blur: where.blur, experiment: experiment.title, official: false },
    Locations: [
      {
        name,
        description: typeof where.blur === 'number' ? `Middle of a grid cell of ${where.blur} m` : where.blur,
        encodingType: 'application/geo+json',
        location:
          cells.length === 1
            ? { type: 'Point', coordinates: [...cells[0]] }
            : { type: 'MultiPoint', coordinates: cells.map((cell) => [...cell]) },
      },
    ],
    Datastreams: series.map((one) => datastream(experiment, one)),
  };
}

const walkText = ({ isDrawn }: Walk) =>
  isDrawn
    ? 'Mobile measurement of a class; drawn by hand, where on it a reading was made is an estimate'
    : 'Mobile measurement of a class';

function datastream({ marks, protocol }: PublicExperiment, series: Series) {
  const { readings, quantity, unit, instrument, calibration, isRelative } = series;
  const known = unitOf(unit);
  const values = valuesOf(series);
  const flags = flagsOf(series, marks);
  const named = protocol?.quantities.find(({ id }) => id === quantity)?.name ?? quantity;
  return {
    name: series.name || named,
    description: `${named}, ${instrument || 'instrument not said'}`,
    observationType: MEASUREMENT,
    unitOfMeasurement: {
      name: known?.name ?? unit,
      symbol: known?.symbol ?? unit,
      definition: `https://ucum.org#${encodeURIComponent(unit)}`,
    },
    properties: { isRelative, calibration },
    ObservedProperty: { name: named, definition: quantity, description: named },
    Sensor: {
      name: instrument || 'not said',
      description: calibration ? `Calibrated: ${calibration.method}` : 'Not calibrated',
      encodingType: 'text/plain',
      metadata: instrument || 'not said',
    },
    Observations: {
      components: ['phenomenonTime', 'result', 'resultQuality'],
      dataArray: Array.from(readings.times, (time, i) => [
        new Date(time).toISOString(),
        Number.isFinite(values[i]) ? values[i] : null,
        FLAGS[flags[i]],
      ]),
    },
  };
}
