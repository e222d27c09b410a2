/** What a picture of this room's map says besides the map. */
import { ENGLISH } from '../../../languages/speaker';
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
  const legend = useLegend(room);
  const finding = useFinding(room);
  const marks = useMarks(room, facts);
  if (!legend || !finding) return null;
  const { title, sources } = room.city;
  return (today) => ({
    title: `${title}: ${legend.title[0].toLowerCase()}${legend.title.slice(1)}`,
    sentence: finding.sentence,
    legend,
    marks,
    sources: sourceLines(ENGLISH, sources),
    made: `Learning Atlas, ${dayText(today)}`,
  });
}

/** Marks that the page lays over the map; a picture draws them itself. */
export function useMarks(room: GapsRoom, { sites }: CityFacts): PictureMark[] {
  const choice = choiceOf(useSuggestion());
  const streets = useStreetEdits(room);
  const suggested = choice?.places.map(({ at }) => at) ?? [];
  return whatIfMarks({ siteStates: room.siteStates, sites, streets, suggested });
}
