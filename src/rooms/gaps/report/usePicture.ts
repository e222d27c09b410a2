/** What a picture of this room's map says besides the map. */
import { useLingui } from '@lingui/react/macro';
import type { PictureContents, PictureMark } from '../../../map/picture/contents';
import type { CityFacts } from '../../../workers/questions';
import { sourceLines } from '../sourceLines';
import { choiceOf, useSuggestion } from '../suggest/useSuggestion';
import type { GapsRoom } from '../useGapsRoom';
import { useLegend } from '../useLegend';
import { useStreetEdits } from '../whatif/useStreetEdits';
import { whatIfMarks } from '../whatif/whatIfMarks';
import { dayText } from './fileName';
import { useFinding } from './useFinding';

/** Null while the map's figures are worked out. */
export function usePicture(room: GapsRoom, facts: CityFacts): ((today: Date) => PictureContents) | null {
  const { t, i18n } = useLingui();
  const legend = useLegend(room);
  const finding = useFinding(room);
  const marks = useMarks(room, facts);
  if (!legend || !finding) return null;
  const { title: city, sources } = room.city;
  const { title } = legend;
  return (today) => ({
    title: t`${city}: ${title}`,
    sentence: finding.sentence,
    legend,
    marks,
    sources: sourceLines(i18n, sources),
    made: t`Learning Atlas, ${{ day: dayText(i18n, today) }}`,
  });
}

/** Marks that the page lays over the map; a picture draws them itself. */
export function useMarks(room: GapsRoom, { sites }: CityFacts): PictureMark[] {
  const { i18n } = useLingui();
  const choice = choiceOf(useSuggestion());
  const streets = useStreetEdits(room);
  const suggested = choice?.places.map(({ at }) => at) ?? [];
  return whatIfMarks(i18n, { siteStates: room.siteStates, sites, streets, suggested });
}
