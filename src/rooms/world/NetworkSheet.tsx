import { useLingui } from '@lingui/react/macro';
import type { Source } from '../../core/city/catalog';
import type { NationalNetworkCity } from '../../core/site/memberCity';
import { CitySheet } from './CitySheet';
import { sinceWords } from './facts';
import { PracticesBelow } from './practices/PracticesBelow';
import { OwnSheetBelow } from './sheet/OwnSheetBelow';

export const NetworkSheet = ({ city, sources }: { city: NationalNetworkCity; sources: readonly Source[] }) => {
  const { t } = useLingui();
  return (
    <CitySheet
      kicker={t`Another or older network`}
      title={city.name}
      titleLocal={null}
      place={city.country}
      at={city.at}
      facts={[
        { label: 'Network', value: city.network },
        {
          label: 'Year the source gives: a founding, a proclamation or a congress',
          value: sinceWords(city, 'long'),
          isUnknown: city.since === null,
        },
      ]}
      note={city.note}
      sources={sources.filter(({ id }) => city.sources.includes(id))}
      below={
        <>
          <OwnSheetBelow id={city.id} name={city.name} country={city.country} />
          <PracticesBelow id={city.id} />
        </>
      }
    />
  );
};
