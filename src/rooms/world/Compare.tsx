import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MemberCity } from '../../core/site/memberCity';
import { number } from '../../languages/figures';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CloseIcon } from '../../ui/icons';
import { SearchBox } from '../../ui/SearchBox';
import { MOST_COMPARED } from './address';
import { joinedWords, peopleInWords, yearsInWords } from './facts';
import { membersShown, NO_FILTER } from './filter';
import { cityName, countryName, REGION_NAMES } from './names';
import { networksOf } from './networksOf';
import { citiesLike } from './similar';
import { type Cities, compare, openFromComparison } from './useWorld';
import './Compare.css';

const OFFERED = 6;

interface Row {
  readonly label: string;
  /** Null is not known. */
  readonly words: (city: MemberCity) => string | null;
  readonly unknown?: string;
}

/** Up to four cities side by side, fact by fact. */
export function Compare({ cities, compared }: { cities: Cities; compared: readonly string[] }) {
  const { t, i18n } = useLingui();
  const chosen = compared.flatMap((id) => cities.members.find(({ city }) => city.id === id)?.city ?? []);
  const networks = cities.networks.map(({ city }) => city);
  const rows: readonly Row[] = [
    { label: t`Country`, words: (city) => countryName(i18n, city) },
    { label: t`Region`, words: ({ region }) => t(REGION_NAMES[region]) },
    { label: t`In the network`, words: (city) => joinedWords(i18n, city, 'long') },
    {
      label: t`UNESCO Learning City Award`,
      words: ({ awards }) => (awards.length > 0 ? yearsInWords(i18n, awards) : null),
    },
    {
      label: t`Host of the conference`,
      words: ({ hosted }) => (hosted.length > 0 ? yearsInWords(i18n, hosted) : null),
    },
    {
      label: t`Population`,
      words: ({ population }) => (population === null ? null : peopleInWords(i18n, population)),
      unknown: t`not known`,
    },
    {
      label: t`Other networks in the country`,
      words: (city) => {
        const { here, inCountry } = networksOf(city, networks);
        return [...here, ...inCountry].map(({ network }) => network).join(', ') || null;
      },
    },
    { label: t`Pages that name it`, words: ({ sources }) => number(i18n, sources.length) },
  ];

  return (
    <Dialog title={t`Cities side by side`} isOpen isWide onClose={() => compare([])}>
      <div className="compare">
        <table>
          <thead>
            <tr>
              <td />
              {chosen.map((city) => (
                <th key={city.id} scope="col">
                  <span className="compare-city">
                    <Button look="quiet" onPress={() => openFromComparison(city.id)}>
                      {cityName(i18n, city)}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={t`Take ${cityName(i18n, city)} away`}
                      onPress={() => compare(compared.filter((id) => id !== city.id))}
                    >
                      <CloseIcon />
                    </Button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, words, unknown = t`none known` }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {chosen.map((city) => {
                  const text = words(city);
                  return (
                    <td key={city.id} className={text === null ? 'soft' : undefined}>
                      {text ?? unknown}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {chosen.length < MOST_COMPARED && <Adder cities={cities} chosen={chosen} />}
      </div>
    </Dialog>
  );
}

/** Finds another city by name; before one types, cities like the first are offered. */
function Adder({ cities, chosen }: { cities: Cities; chosen: readonly MemberCity[] }) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState('');
  const all = cities.members.map(({ city }) => city);
  const found =
    text.trim() === '' && chosen.length > 0
      ? citiesLike(i18n, chosen[0], all, OFFERED + MOST_COMPARED).map(({ city }) => city)
      : membersShown(cities.members, { ...NO_FILTER, text });
  const offered = found.filter((city) => !chosen.includes(city)).slice(0, OFFERED);
  return (
    <section className="compare-adder" aria-label={t`Add a city`}>
      <SearchBox
        label={t`Add a city to compare`}
        placeholder={t`Add a city (${chosen.length} of ${MOST_COMPARED})`}
        value={text}
        onChange={setText}
      />
      <ul className="compare-offered">
        {offered.map((city) => (
          <li key={city.id}>
            <Button
              aria-label={t`Add ${cityName(i18n, city)}, ${{ country: countryName(i18n, city) }}`}
              onPress={() => {
                setText('');
                compare([...chosen.map(({ id }) => id), city.id]);
              }}
            >
              {cityName(i18n, city)} <span className="soft">{countryName(i18n, city)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {offered.length === 0 && (
        <p className="soft">
          <Trans>No other city of that name.</Trans>
        </p>
      )}
    </section>
  );
}
