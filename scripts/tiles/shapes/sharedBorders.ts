/**
 * Where borders meet. Neighbours share their border vertex by vertex, each in its own ring; a border must be simplified
 * once for both, or gaps and slivers open between them. A vertex is a junction when its occurrences do not all have the
 * same two neighbours: borders are the stretches between junctions (the cut of TopoJSON; Bostock 2013, "How to infer
 * topology"). Ends of lines are junctions too. Vertices are shared only when they are equal on the world's grid: a border
 * that one neighbour draws with other vertices than the other cannot be recognised.
 */
import { LINE, type ShapeColumns } from './shapeColumns';

/** 1 for each vertex where borders meet. Takes 8 to 16 bytes a vertex while it works. */
export function findJunctions({ x, y, partStart, partKind }: ShapeColumns): Uint8Array {
  const places = placeOf(x, y);
  const around = new Int32Array(x.length);
  const isJunction = new Uint8Array(x.length);
  const hash = (v: number) => placeHash(x[v], y[v]);
  for (let part = 0; part < partKind.length; part++) {
    const [from, to] = [partStart[part], partStart[part + 1]];
    for (let v = from; v < to; v++) {
      const place = places[v];
      const isEnd = partKind[part] === LINE && (v === from || v === to - 1);
      // The sum does not mind which neighbour comes first: the border's two sides run in opposite directions.
      const neighbours = (hash(v === from ? to - 1 : v - 1) + hash(v === to - 1 ? from : v + 1)) | 0 || 1;
      if (isEnd || (around[place] !== 0 && around[place] !== neighbours)) isJunction[place] = 1;
      else around[place] = neighbours;
    }
  }
  for (let v = 0; v < x.length; v++) isJunction[v] = isJunction[places[v]];
  return isJunction;
}

/** For each vertex the first vertex at the same place: open addressing, half full at most. */
function placeOf(x: Int32Array, y: Int32Array): Int32Array {
  const bits = Math.max(4, 32 - Math.clz32(x.length * 2));
  const table = new Int32Array(2 ** bits).fill(-1);
  const mask = table.length - 1;
  const places = new Int32Array(x.length);
  for (let v = 0; v < x.length; v++) {
    let slot = placeHash(x[v], y[v]) & mask;
    for (;;) {
      const other = table[slot];
      if (other < 0) {
        table[slot] = v;
        places[v] = v;
        break;
      }
      if (x[other] === x[v] && y[other] === y[v]) {
        places[v] = other;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return places;
}

function placeHash(x: number, y: number) {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
