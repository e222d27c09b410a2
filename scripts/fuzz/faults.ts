/** Reads one case and says what the reader did that it may not do. */
import type { Fault, Reader } from './reader';

/** Own names of what all objects share: a reader that adds to them changes the whole page. */
const SHARED = [Object, Array, String, Number, Function, Map, Set, Promise, RegExp, Uint8Array].flatMap((one) => [
  one,
  one.prototype as object,
]);
const namesOf = () => SHARED.map((one) => Reflect.ownKeys(one).length).join();
const USUAL = namesOf();

/** Prototypes that an answer may have: plain ones, columns, and classes of our own, which come with a constructor. */
const isUsual = (value: object) => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || typeof (prototype as { constructor?: unknown }).constructor === 'function';
};

/** Answers are looked into so far. */
const MOST_VALUES = 5000;

export async function faultOf(reader: Pick<Reader, 'read'>, bytes: Uint8Array): Promise<Fault | null> {
  let answer: unknown;
  try {
    answer = await reader.read(bytes);
  } catch (error) {
    return thrown(error);
  }
  if (namesOf() !== USUAL)
    return { kind: 'changed a prototype', what: 'of all objects', signature: 'changed a prototype' };
  const odd = oddPrototype(answer);
  return odd === null
    ? null
    : { kind: 'odd prototype', what: odd, signature: `odd prototype ${odd.replace(/\d+/g, '#')}` };
}

function thrown(error: unknown): Fault {
  const { name, message, stack = '' } = error instanceof Error ? error : { name: 'thrown', message: String(error) };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const ours =
    frames.find((line) => /\/(src|scripts)\//.test(line) && !/\/scripts\/fuzz\//.test(line)) ?? frames[0] ?? '';
  const where = ours
    .replace(/^\s+at\s+/, '')
    .replace(/\(?(?:file:\/\/)?\/.*\/((?:src|scripts|test|node_modules)\/.*?)\)?$/, '$1');
  const kind = `${name}: ${message.slice(0, 200)}`;
  // Numbers and quoted values differ from case to case, and are the same fault.
  const signature = `${name} ${message.slice(0, 60).replace(/".*?"|'.*?'|null|undefined|\d+/g, '#')} ${where.replace(/:\d+:\d+$/, '')}`;
  return { kind: 'throws', what: `${kind}, at ${where}`, signature };
}

/** Where a value in the answer has a prototype that came from the input; null: nowhere. */
function oddPrototype(answer: unknown): string | null {
  const open: { value: unknown; path: string }[] = [{ value: answer, path: 'answer' }];
  for (let at = 0; at < open.length && at < MOST_VALUES; at++) {
    const { value, path } = open[at];
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    if (!isUsual(value)) return path;
    const prototype: object | null = Object.getPrototypeOf(value);
    // A prototype with the usual constructor that is not its own: `{"__proto__": {...}}` was assigned.
    if (prototype !== null && !Object.hasOwn(prototype, 'constructor')) return path;
    const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value).slice(0, 200);
    for (const [key, inner] of entries) {
      if (typeof inner === 'object' && inner !== null)
        open.push({ value: inner, path: `${path}.${String(key).slice(0, 40)}` });
      if (open.length > MOST_VALUES) break;
    }
  }
  return null;
}
