import { Trans, useLingui } from '@lingui/react/macro';
import type { Source } from '../../../core/city/catalog';
import type { CityFacts } from '../../../workers/questions';
import { listText } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { sourcesUsed, sourceText } from './sourcesUsed';

/** Whose data the sentence rests on: its people, its places, its streets. */
export function SourcesLines({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { i18n } = useLingui();
  const used = sourcesUsed({
    city: room.city,
    sites: facts.sites,
    kinds: room.kinds,
    travel: room.travel,
    group: room.whom?.group ?? null,
  });
  const textOf = (sources: readonly Source[]) =>
    sources.length > 0
      ? listText(
          i18n,
          sources.map((source) => sourceText(i18n, source)),
        )
      : null;
  const [people, places, streets] = [textOf(used.people), textOf(used.places), textOf(used.streets)];
  return (
    <ul>
      {people && (
        <li>
          <Trans>People: {people}.</Trans>
        </li>
      )}
      {places && (
        <li>
          <Trans>Places: {places}.</Trans>
        </li>
      )}
      {streets && (
        <li>
          <Trans>Streets: {streets}.</Trans>
        </li>
      )}
    </ul>
  );
}
