/**
 * Connected components of an undirected graph, by union-find with path halving (Tarjan & van Leeuwen, 1984).
 * Returns each node's component, numbered by size: 0 is the one with the most nodes; of equals, the one whose first
 * node comes first. An edge for which `isOpen` is false joins nothing.
 */
export function componentsOf(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
  isOpen: (edge: number) => boolean = () => true,
): { component: Uint32Array; sizes: number[] } {
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const root = (node: number) => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  for (let edge = 0; edge < from.length; edge++) {
    if (!isOpen(edge)) continue;
    const [a, b] = [root(from[edge]), root(to[edge])];
    // The lower node leads, so that roots are the components' first nodes.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }

  const size = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) size[root(node)]++;
  const roots = [...size.keys()].filter((node) => size[node] > 0).sort((a, b) => size[b] - size[a] || a - b);
  const number = new Uint32Array(nodeCount);
  roots.forEach((node, rank) => {
    number[node] = rank;
  });
  return {
    component: Uint32Array.from({ length: nodeCount }, (_, node) => number[root(node)]),
    sizes: roots.map((node) => size[node]),
  };
}
