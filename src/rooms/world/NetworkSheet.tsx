import { useLingui } from '@lingui/react/macro';
import type { Source } from '../../core/city/catalog';
import type { NationalNetworkCity } from '../../core/site/memberCity';
import { CitySheet } from './CitySheet';
import { cityName, countryName } from './names';
import { PracticesBelow } from './practices/PracticesBelow';
import { OwnSheetBelow } from './sheet/OwnSheetBelow';
import { networkFacts } from './sheetFacts';

export const NetworkSheet = ({ city, sources }: { city: NationalNetworkCity; sources: readonly Source[] }) => {
  const { t, i18n } = useLingui();
  return (
    <CitySheet
      kicker={t`Another or older network`}
      title={cityName(i18n, city)}
      titleLocal={null}
      place={countryName(i18n, city)}
      at={city.at}
      facts={networkFacts(i18n, city, sources)}
      note={city.note}
      sources={sources.filter(({ id }) => city.sources.includes(id))}
      below={
        <>
          <OwnSheetBelow id={city.id} name={cityName(i18n, city)} country={countryName(i18n, city)} />
          <PracticesBelow id={city.id} />
        </>
      }
    />
  );
};
