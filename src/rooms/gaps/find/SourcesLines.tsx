import type { Source } from '../../../core/city/catalog';
import { ENGLISH } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import { listText } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { sourcesUsed, sourceText } from './sourcesUsed';

/** Whose data the sentence rests on: its people, its places, its streets. */
export function SourcesLines({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { people, places, streets } = sourcesUsed({
    city: room.city,
    sites: facts.sites,
    kinds: room.kinds,
    travel: room.travel,
    group: room.whom?.group ?? null,
  });
  return (
    <ul>
      <Line what="People" sources={people} />
      <Line what="Places" sources={places} />
      <Line what="Streets" sources={streets} />
    </ul>
  );
}

const Line = ({ what, sources }: { what: string; sources: readonly Source[] }) =>
  sources.length > 0 && (
    <li>
      {what}: {listText(ENGLISH, sources.map(sourceText))}.
    </li>
  );
