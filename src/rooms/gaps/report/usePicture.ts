/** What a picture of this room's map says besides the map. */
import { PALETTE } from '../../../map/palette';
import type { PictureContents, PictureMark } from '../../../map/picture/contents';
import type { CityFacts } from '../../../workers/questions';
import { sourceLines } from '../sourceLines';
import { choiceOf, SUGGESTED_COLOUR, useSuggestion } from '../suggest/useSuggestion';
import type { GapsRoom } from '../useGapsRoom';
import { useLegend } from '../useLegend';
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
    sources: sourceLines(sources),
    made: `Learning Atlas, ${dayText(today)}`,
  });
}

/** What-ifs and suggestions lie over the map as parts of the page; a picture draws them itself. */
export function useMarks({ siteStates }: GapsRoom, { sites }: CityFacts): PictureMark[] {
  const choice = choiceOf(useSuggestion());
  const tried = [...siteStates].flatMap(([row, state]): PictureMark[] => {
    const at = [sites.lon[row], sites.lat[row]] as const;
    if (state === 'changed') return [];
    return state === 'closed'
      ? [{ at, mark: 'dot', colour: PALETTE.unknown, inside: '×' }]
      : [{ at, mark: 'diamond', colour: PALETTE.accent }];
  });
  const suggested = (choice?.places ?? []).map(
    ({ at }, i): PictureMark => ({ at, mark: 'dot', colour: SUGGESTED_COLOUR, inside: String(i + 1) }),
  );
  return [...tried, ...suggested];
}
