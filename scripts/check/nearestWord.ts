/** The word that `typed` was probably meant to be: at most a third of its letters differ. */
export function nearestWord(typed: string, words: readonly string[]): string | undefined {
  const folded = typed
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .slice(0, 60);
  let best: string | undefined;
  let bestDistance = Math.floor(folded.length / 3) + 1;
  for (const word of words) {
    const distance = editDistance(folded, word);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** Letters to add, drop or change to get from one word to the other (Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    above = row;
  }
  return above[b.length];
}
