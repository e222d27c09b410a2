import type { Problem } from '../../src/core/problem';
import type { DataFeature } from './writeData';

/** One id must mean one thing: links point at it. Features without an id are none of its business. */
export function duplicateIds(features: readonly DataFeature[], file: string): Problem[] {
  const counts = new Map<unknown, number>();
  for (const { properties } of features) counts.set(properties.id, (counts.get(properties.id) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) =>
    count === 1 || id === undefined || id === null
      ? []
      : [
          {
            where: `${file}, id "${id}"`,
            what: `stands for ${count} features`,
            fix: 'Map the id to a property that is different for each.',
            level: 'error' as const,
          },
        ],
  );
}
