/** What a check found in one file, apart from its faults. */
import type { Bbox } from '../../src/core/geo/bbox';

/** What a file is taken for; `features` are those that stand for nothing that the check knows. */
export type Content =
  | 'sites'
  | 'areas'
  | 'sections'
  | 'member cities'
  | 'national networks'
  | 'streets'
  | 'features'
  | ClassContent
  | StoryContent;

/** What classes do, and what they published. */
export type ClassContent = 'protocols' | 'experiments';

/** Lists that are read, not drawn. */
export type StoryContent = 'history' | 'good practices' | 'key features' | 'city sheet';

export interface FileSummary {
  readonly file: string;
  readonly holds: Content;
  readonly features: number;
  readonly bounds: Bbox | null;
  /** Sites of each kind, those with most first. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** Category words without a kind of ours, with how many sites have each. */
  readonly unmappedCategories?: Readonly<Record<string, number>>;
  /** Sum over the areas where it is known. */
  readonly population?: number;
}

/** Counts by word, those with most first; equal counts by the alphabet. */
export function countWords(words: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}
