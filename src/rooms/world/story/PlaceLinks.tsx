import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/Button';
import { openCity } from '../useWorld';
import type { StoryPlace } from './useStory';

/** Two ways from an entry: to its place on the map, and to the sheet of that place. */
export const PlaceLinks = ({ place, onShow }: { place: StoryPlace; onShow: () => void }) => {
  const { t } = useLingui();
  return (
    <>
      <Button look="quiet" onPress={onShow} aria-label={t`Show ${place.name} on the map`}>
        <Trans>Show on the map</Trans>
      </Button>
      <Button look="quiet" onPress={() => openCity(place.id)} aria-label={t`Open the sheet of ${place.name}`}>
        {place.name}
      </Button>
    </>
  );
};
