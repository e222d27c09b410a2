import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MemberCity } from '../../core/site/memberCity';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CloseIcon } from '../../ui/icons';
import { SearchBox } from '../../ui/SearchBox';
import { MOST_COMPARED } from './address';
import { joinedWords, peopleInWords, yearsInWords } from './facts';
import { membersShown, NO_FILTER } from './filter';
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
  const { t } = useLingui();
  const chosen = compared.flatMap((id) => cities.members.find(({ city }) => city.id === id)?.city ?? []);
  const networks = cities.networks.map(({ city }) => city);
  const rows: readonly Row[] = [
    { label: 'Country', words: ({ country }) => country },
    { label: 'Region', words: ({ region }) => region },
    { label: 'In the network', words: (city) => joinedWords(city, 'long') },
    { label: 'UNESCO Learning City Award', words: ({ awards }) => (awards.length > 0 ? yearsInWords(awards) : null) },
    { label: 'Host of the conference', words: ({ hosted }) => (hosted.length > 0 ? yearsInWords(hosted) : null) },
    {
      label: 'Population',
      words: ({ population }) => (population === null ? null : peopleInWords(population)),
      unknown: 'not known',
    },
    {
      label: 'Other networks in the country',
      words: (city) => {
        const { here, inCountry } = networksOf(city, networks);
        return [...here, ...inCountry].map(({ network }) => network).join(', ') || null;
      },
    },
    { label: 'Pages that name it', words: ({ sources }) => String(sources.length) },
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
                      {city.name}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={t`Take ${city.name} away`}
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
            {rows.map(({ label, words, unknown = 'none known' }) => (
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
  const { t } = useLingui();
  const [text, setText] = useState('');
  const all = cities.members.map(({ city }) => city);
  const found =
    text.trim() === '' && chosen.length > 0
      ? citiesLike(chosen[0], all, OFFERED + MOST_COMPARED).map(({ city }) => city)
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
              aria-label={t`Add ${city.name}, ${city.country}`}
              onPress={() => {
                setText('');
                compare([...chosen.map(({ id }) => id), city.id]);
              }}
            >
              {city.name} <span className="soft">{city.country}</span>
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
