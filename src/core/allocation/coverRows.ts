/** A covering problem made small before it is solved, without losing its best answers' worth. */

export interface CoverRows {
  /** For each client that still matters, the sites that can cover it. */
  readonly rows: readonly (readonly number[])[];
  /** Sites that still matter. */
  readonly sites: readonly number[];
}

/**
 * Leaves out clients that are covered whenever another one is (their sites include all of its sites), and sites that
 * cover nobody whom another site does not cover too; in turns until nothing changes (Roth 1969; Beasley 1987). Of equals the
 * first stays. Clients that `given` sites cover are left out, and so are these sites.
 */
export function reducedCover(
  reach: readonly (readonly number[])[],
  siteCount: number,
  given: readonly number[],
): CoverRows {
  const open = new Set(given);
  let rows = distinct(reach.filter((sites) => !sites.some((j) => open.has(j))));
  let sites = Array.from({ length: siteCount }, (_, j) => j).filter((j) => !open.has(j));
  for (let size = -1; size !== rows.length + sites.length; ) {
    size = rows.length + sites.length;
    rows = distinct(essential(rows, siteCount));
    const bySite = columnsOf(rows, siteCount);
    const kept = essentialSites(bySite, sites, rows.length);
    const isKept = new Set(kept);
    sites = kept;
    rows = rows.map((row) => row.filter((j) => isKept.has(j)));
  }
  return { rows, sites };
}

/** Rows that hold no other row. */
function essential(rows: readonly (readonly number[])[], siteCount: number): (readonly number[])[] {
  const order = rows.map((_, r) => r).sort((a, b) => rows[a].length - rows[b].length || a - b);
  const bits = rows.map((row) => bitsOf(row, siteCount));
  const kept: number[] = [];
  for (const r of order) if (!kept.some((k) => isWithin(bits[k], bits[r]))) kept.push(r);
  return kept.sort((a, b) => a - b).map((r) => rows[r]);
}

/** Sites whose rows no other site holds all of. */
function essentialSites(bySite: readonly (readonly number[])[], sites: readonly number[], rowCount: number): number[] {
  const order = [...sites].sort((a, b) => bySite[b].length - bySite[a].length || a - b);
  const kept: { site: number; bits: Uint32Array }[] = [];
  for (const site of order) {
    if (bySite[site].length === 0) continue;
    const bits = bitsOf(bySite[site], rowCount);
    if (!kept.some((other) => isWithin(bits, other.bits))) kept.push({ site, bits });
  }
  return kept.map(({ site }) => site).sort((a, b) => a - b);
}

function columnsOf(rows: readonly (readonly number[])[], siteCount: number): number[][] {
  const columns: number[][] = Array.from({ length: siteCount }, () => []);
  rows.forEach((row, r) => {
    for (const j of row) columns[j].push(r);
  });
  return columns;
}

function bitsOf(members: readonly number[], size: number): Uint32Array {
  const bits = new Uint32Array((size + 31) >> 5);
  for (const member of members) bits[member >> 5] |= 1 << (member & 31);
  return bits;
}

function isWithin(small: Uint32Array, large: Uint32Array): boolean {
  for (let k = 0; k < small.length; k++) if ((small[k] & ~large[k]) !== 0) return false;
  return true;
}

const distinct = (rows: readonly (readonly number[])[]) => [
  ...new Map(rows.map((sites) => [sites.join(' '), sites])).values(),
];
