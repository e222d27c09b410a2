/** Files as people bring them, and a city for them to lie in. */
import type { Brought } from '../../../src/core/intake/brought';
import { recogniseColumns } from '../../../src/core/intake/columns';
import { readSites } from '../../../src/core/intake/readSites';
import type { RowNames, Surroundings } from '../../../src/core/intake/report';
import { KINDS } from '../../../src/core/site/kinds';
import { readTable } from '../../../src/core/table/readTable';

export const BARCELONA = {
  slug: 'barcelona',
  title: 'Barcelona',
  bounds: [2.052, 41.317, 2.228, 41.468] as const,
};
const DOHA = { slug: 'doha', title: 'Doha', bounds: [51.4, 25.2, 51.6, 25.4] as const };

export const nearBarcelona = { lat: 41.39, lon: 2.14 };

export function surroundings(sites: Partial<Surroundings['sites']> = {}): Surroundings {
  const none = { names: [], kindMask: new Uint32Array(), lon: new Float64Array(), lat: new Float64Array() };
  return { city: BARCELONA, cities: [BARCELONA, DOHA], sites: { ...none, ...sites } };
}

export function broughtTable(text: string): Brought {
  const { columns, rows, decimal, problems } = readTable(text, { where: 'b.csv' });
  return { file: 'b.csv', format: 'table', columns, rows, shapes: null, decimal, problems };
}

export function readCsv(text: string, around = surroundings()) {
  const brought = broughtTable(text);
  return readSites(brought, recogniseColumns(brought, 'sites', nearBarcelona), around);
}

/** What rows without a name are called. */
export const ROW_NAMES: RowNames = {
  sites: Object.fromEntries(KINDS.map(({ id, label }) => [id, `${label}, row {row}`])) as RowNames['sites'],
  areas: 'Area, row {row}',
};

/** The file of the second journey of the planner's room. */
export const JOURNEY = [
  'nom;tipus;latitud;longitud;places',
  'Biblioteca Jaume Fuster;biblioteca;41,4066;2,1486;120',
  'Biblioteca Gòtic;biblioteca;41,3802;2,1765;80',
  'Biblioteca Gòtic;biblioteca;41,3803;2,1765;80',
  'Biblioteca sense lloc;biblioteca;0;0;',
  'Biblioteca perduda;biblioteca;0,0;0,0;10',
  'La Casa Verda;hort urbà;41,3900;2,1600;',
  'El Far;ludoteca;41,4000;2,1700;30',
  'Ateneu Popular;ateneu;41,4100;2,1800;',
  'Ateneu Nou;ateneu;41,4110;2,1810;',
  'Museu del Barri;museu;41,3950;2,1650;',
].join('\r\n');
