import type { Source } from '../../../core/city/catalog';
import type { CityFacts } from '../../../workers/questions';
import { listText } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { sourcesUsed, sourceText } from './sourcesUsed';

/** Whose data the sentence rests on, in one line. */
export function SourcesLine({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { people, places, streets } = sourcesUsed({
    city: room.city,
    sites: facts.sites,
    kinds: room.kinds,
    travel: room.travel,
    group: room.whom?.group ?? null,
  });
  const said = [named('People', people), named('Places', places), named('Streets', streets)].filter(Boolean);
  return said.length > 0 && <span className="gaps-sources">Sources: {said.join('. ')}.</span>;
}

const named = (what: string, sources: readonly Source[]) =>
  sources.length > 0 && `${what}: ${listText(sources.map(sourceText))}`;
