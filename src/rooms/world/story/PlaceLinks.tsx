import { Button } from '../../../ui/Button';
import { openCity } from '../useWorld';
import type { StoryPlace } from './useStory';

/** Two ways from an entry: to its place on the map, and to the sheet of that place. */
export const PlaceLinks = ({ place, onShow }: { place: StoryPlace; onShow: () => void }) => (
  <>
    <Button look="quiet" onPress={onShow} aria-label={`Show ${place.name} on the map`}>
      Show on the map
    </Button>
    <Button look="quiet" onPress={() => openCity(place.id)} aria-label={`Open the sheet of ${place.name}`}>
      {place.name}
    </Button>
  </>
);
