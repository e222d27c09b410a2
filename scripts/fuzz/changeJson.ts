/** Changes of JSON that leave it JSON: what the schema of a reader has to stand, not its parser. */
import type { Change } from './change';
import { JSON_VALUES, TOKENS } from './hostile';

/** Where a value stands in its parent. */
interface Spot {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** Stands in the value for text that `JSON.stringify` could not write: too deep, or a number too large. */
const MARK = '@@hostile@@';

/** Null: the body is no JSON, or nothing in it can be changed. */
export function changedJson(
  body: Uint8Array,
  [, a, b, c]: Change,
  times: (number: number) => number,
): Uint8Array | null {
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
  const holder = { root };
  const spots = spotsOf(holder);
  const { parent, key } = spots[a % spots.length];
  const value = (parent as Record<string, unknown>)[key];
  let marked = 'null';
  const set = (next: unknown) =>
    Object.defineProperty(parent, key, { value: next, enumerable: true, writable: true, configurable: true });
  switch (c % 8) {
    case 0:
    case 1:
    case 2:
      marked = JSON_VALUES[b % JSON_VALUES.length];
      set(MARK);
      break;
    case 3:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      break;
    case 4:
      if (Array.isArray(parent)) parent.splice(Number(key), 0, ...Array(Math.min(5000, times(b))).fill(value));
      else {
        delete parent[key];
        Object.defineProperty(parent, TOKENS[b % TOKENS.length], { value, enumerable: true });
      }
      break;
    case 5: {
      const other = spots[b % spots.length];
      set((other.parent as Record<string, unknown>)[other.key]);
      break;
    }
    case 6: {
      const depth = Math.min(200_000, times(b));
      marked =
        b % 2 === 0 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      set(MARK);
      break;
    }
    default:
      set(typeof value === 'string' ? `${value}${TOKENS[b % TOKENS.length]}` : [value]);
  }
  const text = stringified(holder.root);
  return text === null ? null : new TextEncoder().encode(text.replaceAll(`"${MARK}"`, () => marked));
}

/** A value that was put into itself, or one too deep, has no text. */
function stringified(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

/** At most some thousands, in breadth first, so that the outer ones are always among them. */
function spotsOf(holder: object): Spot[] {
  const spots: Spot[] = [];
  const parents: object[] = [holder];
  for (let at = 0; at < parents.length && spots.length < 3000; at++) {
    const parent = parents[at] as Record<string, unknown>;
    for (const key of Object.keys(parent)) {
      spots.push({ parent, key });
      const value = parent[key];
      if (typeof value === 'object' && value !== null) parents.push(value);
    }
  }
  return spots;
}
