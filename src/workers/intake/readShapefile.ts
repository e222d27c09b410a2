import type { Geometry } from 'geojson';
import { parseDbf, parseShp } from 'shpjs';
import type { Brought } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import type { Problem } from '../../core/problem';
import { refusal } from './intakeError';
import { others } from './readZip';
import { requireSoundShapes, requireSoundTable } from './soundShapefile';
import { whole } from './wholeFile';

/** The first layer of an archive, brought to WGS84 degrees by its .prj. */
export function readShapefile(
  file: string,
  layers: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
): Brought {
  const stem = layers[0].slice(0, -4).toLowerCase();
  const part = (extension: string) => {
    const name = Object.keys(files).find((one) => one.toLowerCase() === `${stem}.${extension}`);
    return name === undefined ? undefined : files[name];
  };
  const [dbf, prj, cpg] = [part('dbf'), part('prj'), part('cpg')];
  const projection = prj && new TextDecoder().decode(prj);
  requireSoundShapes(file, part('shp')!);
  if (dbf) requireSoundTable(file, dbf);
  const shapes = parseShp(buffer(part('shp')!), projection) as (Geometry | null)[];
  if (!Array.isArray(shapes)) throw refusal(file, 'holds a .shp without shapes', 'Export the layer again.');
  const properties = dbf ? parseDbf(buffer(dbf), cpg ? buffer(cpg) : (undefined as unknown as ArrayBuffer)) : [];
  const brought = whole(
    broughtFeatures({
      file,
      format: 'shapefile',
      features: shapes.map((geometry, i) => ({ geometry, properties: properties[i] ?? {} })),
    }),
  );
  return { ...brought, problems: [...others(file, layers), ...missing(file, { dbf, prj }), ...brought.problems] };
}

/** The library wants a buffer of its own, not a window of a larger one. */
const buffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer as ArrayBuffer;

function missing(file: string, { dbf, prj }: { dbf?: Uint8Array; prj?: Uint8Array }): Problem[] {
  const problems: Problem[] = [];
  if (!dbf) {
    problems.push({
      where: file,
      what: 'has no .dbf, so no names and no kinds',
      fix: 'Pack the .dbf with it.',
      level: 'warning',
    });
  }
  if (!prj) {
    problems.push({
      where: file,
      what: 'has no .prj, so its numbers are taken as WGS84 degrees',
      fix: 'Check on the map that places are where they should be.',
      level: 'warning',
    });
  }
  return problems;
}
