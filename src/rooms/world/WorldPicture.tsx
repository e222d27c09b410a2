import { useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import type { Source } from '../../core/city/catalog';
import { MAP_ID } from '../../map/camera';
import type { PictureContents } from '../../map/picture/contents';
import { SaveButton } from '../../ui/SaveButton';
import type { WorldState } from './address';
import { TERMS } from './downloads';
import { useWorldState } from './useWorld';
import { worldKey } from './WorldLegend';

export interface WorldPictureProps {
  /** Member cities that the filter leaves, and all there are. */
  readonly shown: number;
  readonly all: number;
  readonly sources: readonly Source[];
}

/** The map of the world as it stands behind the table, to take along. */
export function WorldPicture(props: WorldPictureProps) {
  const { i18n, t } = useLingui();
  const map = useMap()[MAP_ID];
  const state = useWorldState();
  return (
    <SaveButton
      look="quiet"
      label={t`Map as picture`}
      busy={t`Drawing the picture …`}
      make={async () => {
        if (!map) throw new Error('the map is not ready yet');
        const today = new Date();
        const { makePicture } = await import('../../map/picture/makePicture');
        const file = await makePicture(i18n, map.getMap(), worldPicture({ ...props, state, today }));
        return { name: `learning-cities-${today.toLocaleDateString('sv')}.png`, file };
      }}
    />
  );
}

/** Pages from which facts only were taken are many and ask for no credit; the data below the map do. */
const asksForCredit = ({ licence }: Source) => /CC BY|ODbL|[Pp]ublic domain|Licence/.test(licence);

/** What the picture says besides the map. */
export function worldPicture({
  shown,
  all,
  sources,
  state,
  today,
}: WorldPictureProps & { readonly state: WorldState; readonly today: Date }): PictureContents {
  const { title, entries } = worldKey(state);
  const day = today.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const credited = sources.filter(
    (source) => asksForCredit(source) && !/[Ff]acts? only|[Pp]araphrased/.test(source.licence),
  );
  return {
    title: 'Learning cities of the world',
    sentence:
      shown === all
        ? `All ${all} known member cities of the UNESCO Global Network of Learning Cities.`
        : `${shown} of ${all} known member cities of the UNESCO Global Network of Learning Cities: those that the filter leaves.`,
    legend: { title, entries, note: null },
    marks: [],
    sources: [
      TERMS.replace(
        'the sources named in "sources"',
        `its ${sources.length} sources, which the atlas lists city by city`,
      ),
      ...credited.map(({ attribution, title: what, date, licence }) =>
        ['Source:', `${attribution},`, `${what}${date ? ` (${date})` : ''}.`, licence].join(' '),
      ),
    ],
    made: `Learning Atlas, ${day}`,
  };
}
