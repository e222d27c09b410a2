/**
 * The lists of property names that features have, each list kept once: a feature's row is the number of its list and
 * then one value code a name. The lists form a tree, each node reached from its prefix by one more name; features that
 * are alike take the same way through it.
 */
export class RowShapes {
  /** Name of each key. */
  readonly keys: string[] = [];
  /** Which kinds of value each key has had: bits of KeyKind. */
  readonly keyKinds: number[] = [];
  /** Whether a key is written to tiles, or only counted and summed. */
  readonly keyIsWritten: boolean[] = [];
  private readonly keyNumbers = new Map<string, number>();
  private readonly include: ReadonlySet<string> | null;
  private readonly counted: ReadonlySet<string>;

  /** Node 0 is the empty list. Each node: its key, the node before it, its length. */
  readonly nodeKey: number[] = [-1];
  readonly nodeParent: number[] = [-1];
  readonly nodeLength: number[] = [0];
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly lists: (Int32Array | undefined)[] = [];
  /** Whether a feature ends here: the others are only steps on the way, and their lists would be quadratically long together. */
  private readonly isEnd: boolean[] = [];
  /** The keys on the way to `pathNode`: one feature of a hundred thousand properties must not look through them for each. */
  private readonly pathKeys = new Set<number>();
  private pathNode = 0;

  /** `include`: the only names written (null: all); `counted`: names that are kept even so, for counts and sums. */
  constructor(include: readonly string[] | null, counted: readonly string[]) {
    this.include = include && new Set(include);
    this.counted = new Set(counted);
  }

  /** What the constructor was given, without order and repetition. */
  get wanted(): { include: string[] | null; counted: string[] } {
    return { include: this.include && [...this.include], counted: [...this.counted] };
  }

  /** The number of a name; -1 when nobody wants it. */
  key(name: string): number {
    const known = this.keyNumbers.get(name);
    if (known !== undefined) return known;
    const isWritten = this.include === null || this.include.has(name);
    const isKept = isWritten || this.counted.has(name);
    const number = isKept ? this.keys.length : -1;
    if (isKept) {
      this.keys.push(name);
      this.keyKinds.push(0);
      this.keyIsWritten.push(isWritten);
    }
    this.keyNumbers.set(name, number);
    return number;
  }

  /** The list that is `node`'s with `key` behind it; -1 when it has the key already. */
  step(node: number, key: number): number {
    const known = this.children[node].get(key);
    if (known !== undefined) return known;
    const isRepeated = this.keysTo(node).has(key);
    const next = isRepeated ? -1 : this.nodeKey.length;
    this.children[node].set(key, next);
    if (isRepeated) return -1;
    this.pathKeys.add(key);
    this.pathNode = next;
    this.nodeKey.push(key);
    this.nodeParent.push(node);
    this.nodeLength.push(this.nodeLength[node] + 1);
    this.children.push(new Map());
    return next;
  }

  private keysTo(node: number): ReadonlySet<number> {
    const { pathKeys } = this;
    if (this.pathNode !== node) {
      pathKeys.clear();
      for (let at = node; at !== 0; at = this.nodeParent[at]) pathKeys.add(this.nodeKey[at]);
      this.pathNode = node;
    }
    return pathKeys;
  }

  /** Takes the names and lists of other features; by their node there, the nodes here. Both want the same names. */
  adopt({ keys, keyKinds, nodeKey, nodeParent, isEnd }: RowShapesColumns): Uint32Array {
    const numbers = keys.map((name) => this.key(name));
    numbers.forEach((number, i) => {
      this.keyKinds[number] |= keyKinds[i];
    });
    const nodes = new Uint32Array(nodeKey.length);
    for (let node = 1; node < nodes.length; node++)
      nodes[node] = this.step(nodes[nodeParent[node]], numbers[nodeKey[node]]);
    nodes.forEach((node, i) => {
      if (isEnd[i]) this.end(node);
    });
    return nodes;
  }

  /** All that `adopt` needs, to be sent from one thread to another. */
  get columns(): RowShapesColumns {
    const { keys, keyKinds, nodeKey, nodeParent, isEnd } = this;
    return { keys, keyKinds, nodeKey, nodeParent, isEnd };
  }

  /** Says that a feature has the list of `node`. */
  end(node: number): void {
    this.isEnd[node] = true;
  }

  /** By node the lists that features have; the others are empty. */
  usedLists(): Int32Array[] {
    const none = new Int32Array(0);
    return this.nodeKey.map((_, node) => (this.isEnd[node] ? this.list(node) : none));
  }

  /** By node the place of a key in its list, counted from 1; 0 where it has none. */
  placesOf(key: number): Int32Array {
    const places = new Int32Array(this.nodeCount);
    for (let node = 1; node < places.length; node++)
      places[node] = this.nodeKey[node] === key ? this.nodeLength[node] : places[this.nodeParent[node]];
    return places;
  }

  /** The keys of a node's list, in order. */
  list(node: number): Int32Array {
    const known = this.lists[node];
    if (known) return known;
    const keys = new Int32Array(this.nodeLength[node]);
    for (let at = node; at !== 0; at = this.nodeParent[at]) keys[this.nodeLength[at] - 1] = this.nodeKey[at];
    this.lists[node] = keys;
    return keys;
  }

  get nodeCount() {
    return this.nodeKey.length;
  }
}

export type RowShapesColumns = Pick<RowShapes, 'keys' | 'keyKinds' | 'nodeKey' | 'nodeParent'> & {
  readonly isEnd: readonly boolean[];
};

/** Kinds of value a key has had, as bits. */
export const KeyKind = { text: 1, number: 2, boolean: 4 } as const;

/** The word for a field in an archive's `vector_layers`. */
export function fieldType(kinds: number): 'String' | 'Number' | 'Boolean' {
  if (kinds === KeyKind.number) return 'Number';
  return kinds === KeyKind.boolean ? 'Boolean' : 'String';
}
