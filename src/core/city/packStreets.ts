/**
 * Streets as bytes: each line goes by differences from its first node, and of each length only what its drawn line does
 * not say. That is 0 or 1 mm for lengths measured along the line, and the publisher's correction for published ones.
 */
import { EARTH_RADIUS } from '../geo/distance';
import type { StreetColumns } from './cityPack';
import type { ByteReader, ByteWriter } from './packBytes';
import { readNumbers, readStarts, readWholes, writeNumbers, writeStarts, writeWholes } from './packColumns';
import { badContent } from './packError';

const MILLIMETRES_PER_UNIT = (EARTH_RADIUS * 1000 * Math.PI) / 180 / 1e7;
const RADIANS_PER_UNIT = Math.PI / 180 / 1e7;

/**
 * Taylor's series. `Math.cos` may differ in its last digit between engines, and what one engine leaves out another must
 * add: only + - * / and the square root are the same everywhere (IEEE 754).
 */
function sameCosine(x: number) {
  const square = x * x;
  let [sum, term] = [1, 1];
  for (let n = 2; n <= 18; n += 2) {
    term *= -square / (n * (n - 1));
    sum += term;
  }
  return sum;
}

const unitsOf = (degrees: number) => Math.round(degrees * 1e7);

/** Whole millimetres along the drawn line of an edge, on the plane that touches the Earth at its middle latitude. */
function drawnMillimetres(streets: StreetColumns, edge: number) {
  const { nodeLon, nodeLat, edgeFrom, edgeTo, shapeStart, shape } = streets;
  let lon = unitsOf(nodeLon[edgeFrom[edge]]);
  let lat = unitsOf(nodeLat[edgeFrom[edge]]);
  const [endLon, endLat] = [unitsOf(nodeLon[edgeTo[edge]]), unitsOf(nodeLat[edgeTo[edge]])];
  const shrink = sameCosine(((lat + endLat) / 2) * RADIANS_PER_UNIT);
  let units = 0;
  for (let at = shapeStart[edge]; at <= shapeStart[edge + 1]; at++) {
    const isLast = at === shapeStart[edge + 1];
    const [toLon, toLat] = isLast ? [endLon, endLat] : [shape[2 * at], shape[2 * at + 1]];
    const [east, north] = [(toLon - lon) * shrink, toLat - lat];
    units += Math.sqrt(east * east + north * north);
    [lon, lat] = [toLon, toLat];
  }
  return Math.round(units * MILLIMETRES_PER_UNIT);
}

export function writeStreets(writer: ByteWriter, streets: StreetColumns) {
  const { edgeCount, nodeLon, nodeLat, edgeFrom, edgeTo, edgeMillimetres, shapeStart, shape } = streets;
  writeNumbers(writer, nodeLon, 'difference');
  writeNumbers(writer, nodeLat, 'difference');
  writeWholes(writer, streets.component, 'plain');
  writeWholes(writer, edgeFrom, 'difference');
  for (let edge = 0; edge < edgeCount; edge++) writer.zigzag(edgeTo[edge] - edgeFrom[edge]);
  writeWholes(writer, streets.edgeClass, 'plain');
  writeStarts(writer, shapeStart);
  for (const axis of [0, 1]) {
    for (let edge = 0; edge < edgeCount; edge++) {
      let before = unitsOf((axis === 0 ? nodeLon : nodeLat)[edgeFrom[edge]]);
      for (let at = shapeStart[edge]; at < shapeStart[edge + 1]; at++) {
        writer.zigzag(shape[2 * at + axis] - before);
        before = shape[2 * at + axis];
      }
    }
  }
  for (let edge = 0; edge < edgeCount; edge++) writer.zigzag(edgeMillimetres[edge] - drawnMillimetres(streets, edge));
}

/** Fills the columns of `streets`, whose lengths are known. */
export function readStreets(reader: ByteReader, streets: StreetColumns) {
  const { nodeCount, edgeCount, nodeLon, nodeLat, edgeFrom, edgeTo, edgeMillimetres, shapeStart, shape } = streets;
  readNumbers(reader, nodeLon, 'difference');
  readNumbers(reader, nodeLat, 'difference');
  readWholes(reader, streets.component, { coding: 'plain', limit: Math.max(nodeCount, 1), what: 'part' });
  readWholes(reader, edgeFrom, { coding: 'difference', limit: nodeCount, what: 'street node' });
  for (let edge = 0; edge < edgeCount; edge++) {
    const node = edgeFrom[edge] + reader.zigzag();
    if (!(node >= 0 && node < nodeCount)) throw badContent(`street node ${node} does not exist`);
    edgeTo[edge] = node;
  }
  readWholes(reader, streets.edgeClass, { coding: 'plain', limit: 256, what: 'street class' });
  readStarts(reader, shapeStart, { total: shape.length / 2, least: 0, what: 'positions of streets' });
  for (const axis of [0, 1]) {
    for (let edge = 0; edge < edgeCount; edge++) {
      let value = unitsOf((axis === 0 ? nodeLon : nodeLat)[edgeFrom[edge]]);
      for (let at = shapeStart[edge]; at < shapeStart[edge + 1]; at++) {
        value += reader.zigzag();
        if (value !== (value | 0)) throw badContent('a street is off the Earth');
        shape[2 * at + axis] = value;
      }
    }
  }
  for (let edge = 0; edge < edgeCount; edge++) {
    const length = drawnMillimetres(streets, edge) + reader.zigzag();
    if (!(length >= 0 && length < 2 ** 32)) throw badContent('a street has a length that no street has');
    edgeMillimetres[edge] = length;
  }
}
