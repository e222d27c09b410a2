/** Cells, areas or census sections: which of them a city has, and its facts with sections in the place of cells. */
import { type SectionDemand, sectionDemand } from '../../../core/city/sectionDemand';
import type { CityFacts } from '../../../workers/questions';
import type { MapLevel } from '../address';

interface BySections {
  readonly facts: CityFacts | null;
  readonly sections: SectionDemand | null;
}

const known = new WeakMap<CityFacts, BySections>();

function bySections(facts: CityFacts): BySections {
  const before = known.get(facts);
  if (before) return before;
  const sections = sectionDemand(facts.areas);
  const made = {
    sections,
    facts: sections && { ...facts, areas: sections.areas, cells: sections.cells },
  };
  known.set(facts, made);
  return made;
}

/** Levels that say something of their own; where cells are the areas, areas do not. */
export function levelsOf(facts: CityFacts): MapLevel[] {
  const hasAreas = facts.cells.method !== 'cells-given';
  const hasSections = facts.areas.levels.length > 1 && bySections(facts).sections !== null;
  return ['cells', ...(hasAreas ? (['areas'] as const) : []), ...(hasSections ? (['sections'] as const) : [])];
}

/** What a link asks for, as far as the city has it. */
export const levelIn = (facts: CityFacts | null, wanted: MapLevel): MapLevel =>
  facts && levelsOf(facts).includes(wanted) ? wanted : 'cells';

/** The same object for the same city: panel, map and legend all ask for it. */
export function factsBySections(facts: CityFacts | null, level: MapLevel): BySections {
  return facts && level === 'sections' ? bySections(facts) : { facts, sections: null };
}
