import { useLingui } from '@lingui/react/macro';
import { Marker } from '@vis.gl/react-maplibre';
import { number } from '../../../languages/figures';
import { choiceOf, useSuggestion } from './useSuggestion';

/** Suggested places on the map, numbered as in the list. The list is their way by keyboard. */
export function SuggestMarkers() {
  const { i18n } = useLingui();
  const choice = choiceOf(useSuggestion());
  return choice?.places.map(({ at }, i) => (
    <Marker key={at.join()} longitude={at[0]} latitude={at[1]}>
      <span className="suggest-mark" aria-hidden="true">
        {number(i18n, i + 1)}
      </span>
    </Marker>
  ));
}
