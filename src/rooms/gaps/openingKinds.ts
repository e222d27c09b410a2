import type { Kind } from '../../core/site/kinds';
import { inOrder } from './address';

/** The kinds a city is opened with: libraries, which everybody may use; where there are none, the commonest kind. */
export function openingKinds(byKind: Partial<Record<Kind, number>>): Kind[] {
  if (byKind.library) return ['library'];
  const kinds = inOrder(Object.keys(byKind) as Kind[]).filter((kind) => byKind[kind]);
  const commonest = kinds.sort((a, b) => byKind[b]! - byKind[a]!)[0];
  return commonest ? [commonest] : [];
}
