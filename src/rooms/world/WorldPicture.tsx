import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import type { Source } from '../../core/city/catalog';
import { date as day, number } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';
import { MAP_ID } from '../../map/camera';
import type { PictureContents } from '../../map/picture/contents';
import { SaveButton } from '../../ui/SaveButton';
import type { WorldState } from './address';
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
        const file = await makePicture(i18n, map.getMap(), worldPicture(i18n, { ...props, state, today }));
        return { name: `learning-cities-${today.toLocaleDateString('sv')}.png`, file };
      }}
    />
  );
}

/** Pages from which facts only were taken are many and ask for no credit; the data below the map do. */
const asksForCredit = ({ licence }: Source) => /CC BY|ODbL|[Pp]ublic domain|Licence/.test(licence);

/** What the picture says besides the map. */
export function worldPicture(
  i18n: I18n,
  { shown, all, sources, state, today }: WorldPictureProps & { readonly state: WorldState; readonly today: Date },
): PictureContents {
  const { title, entries } = worldKey(i18n, state);
  const when = day(i18n, today, { day: 'numeric', month: 'long', year: 'numeric' });
  const credited = sources.filter(
    (source) => asksForCredit(source) && !/[Ff]acts? only|[Pp]araphrased/.test(source.licence),
  );
  return {
    title: i18n._(msg`Learning cities of the world`),
    sentence:
      shown === all
        ? i18n._(
            msg`${plural(all, { one: 'The one known member city', other: 'All # known member cities' })} of the UNESCO Global Network of Learning Cities.`,
          )
        : i18n._(
            msg`${{ shown: number(i18n, shown) }} of ${plural(all, { one: '# known member city', other: '# known member cities' })} of the UNESCO Global Network of Learning Cities: those that the filter leaves.`,
          ),
    legend: { title, entries, note: null },
    marks: [],
    sources: [
      i18n._(
        msg`Facts compiled from public pages by Learning Atlas; not an official UNESCO list. Credit its ${plural(sources.length, { one: '# source, which the atlas lists', other: '# sources, which the atlas lists' })} city by city.`,
      ),
      ...credited.map(({ attribution, title: what, date, licence }) =>
        i18n._(msg`Source: ${attribution}, ${{ what: date ? `${what} (${date})` : what }}. ${licence}`),
      ),
    ],
    made: i18n._(msg`Learning Atlas, ${when}`),
  };
}
