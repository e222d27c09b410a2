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

/** Nodes on the grid of `StreetColumns.shape`. */
function gridColumn(degrees: Float64Array) {
  const units = new Int32Array(degrees.length);
  for (let node = 0; node < degrees.length; node++) units[node] = Math.round(degrees[node] * 1e7);
  return units;
}

/**
 * Whole millimetres along the drawn line of each edge, on the plane that touches the Earth at its middle latitude. One
 * plain loop without lists of two: it runs once, before the engine has made anything fast.
 */
function drawnMillimetres(streets: StreetColumns): Float64Array {
  const { edgeCount, edgeFrom, edgeTo, shapeStart, shape } = streets;
  const nodeLon = gridColumn(streets.nodeLon);
  const nodeLat = gridColumn(streets.nodeLat);
  const millimetres = new Float64Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    let lon = nodeLon[edgeFrom[edge]];
    let lat = nodeLat[edgeFrom[edge]];
    const endLon = nodeLon[edgeTo[edge]];
    const endLat = nodeLat[edgeTo[edge]];
    const shrink = sameCosine(((lat + endLat) / 2) * RADIANS_PER_UNIT);
    const end = shapeStart[edge + 1];
    let units = 0;
    for (let at = shapeStart[edge]; at <= end; at++) {
      const toLon = at === end ? endLon : shape[2 * at];
      const toLat = at === end ? endLat : shape[2 * at + 1];
      const east = (toLon - lon) * shrink;
      const north = toLat - lat;
      units += Math.sqrt(east * east + north * north);
      lon = toLon;
      lat = toLat;
    }
    millimetres[edge] = Math.round(units * MILLIMETRES_PER_UNIT);
  }
  return millimetres;
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
    const start = gridColumn(axis === 0 ? nodeLon : nodeLat);
    for (let edge = 0; edge < edgeCount; edge++) {
      let before = start[edgeFrom[edge]];
      for (let at = shapeStart[edge]; at < shapeStart[edge + 1]; at++) {
        writer.zigzag(shape[2 * at + axis] - before);
        before = shape[2 * at + axis];
      }
    }
  }
  const drawn = drawnMillimetres(streets);
  for (let edge = 0; edge < edgeCount; edge++) writer.zigzag(edgeMillimetres[edge] - drawn[edge]);
}

/** Fills the columns of `streets`, whose lengths are known. */
export function readStreets(reader: ByteReader, streets: StreetColumns) {
  const { nodeCount, edgeCount, nodeLon, nodeLat, edgeFrom, edgeTo, edgeMillimetres, shapeStart, shape } = streets;
  readNumbers(reader, nodeLon, 'difference');
  readNumbers(reader, nodeLat, 'difference');
  readWholes(reader, streets.component, { coding: 'plain', limit: Math.max(nodeCount, 1), what: 'part' });
  readWholes(reader, edgeFrom, { coding: 'difference', limit: nodeCount, what: 'street node' });
  const spans = reader.column(edgeCount, 'signed').values;
  for (let edge = 0; edge < edgeCount; edge++) {
    const node = edgeFrom[edge] + spans[edge];
    if (!(node >= 0 && node < nodeCount)) throw badContent(`street node ${node} does not exist`);
    edgeTo[edge] = node;
  }
  readWholes(reader, streets.edgeClass, { coding: 'plain', limit: 256, what: 'street class' });
  readStarts(reader, shapeStart, { total: shape.length / 2, least: 0, what: 'positions of streets' });
  for (const axis of [0, 1]) {
    const steps = reader.column(shape.length / 2, 'signed').values;
    const start = gridColumn(axis === 0 ? nodeLon : nodeLat);
    for (let edge = 0, next = 0; edge < edgeCount; edge++) {
      let value = start[edgeFrom[edge]];
      for (const end = shapeStart[edge + 1]; next < end; next++) {
        value += steps[next];
        if (value !== (value | 0)) throw badContent('a street is off the Earth');
        shape[2 * next + axis] = value;
      }
    }
  }
  const drawn = drawnMillimetres(streets);
  const rests = reader.column(edgeCount, 'signed').values;
  for (let edge = 0; edge < edgeCount; edge++) {
    const length = drawn[edge] + rests[edge];
    if (!(length >= 0 && length < 2 ** 32)) throw badContent('a street has a length that no street has');
    edgeMillimetres[edge] = length;
  }
}
