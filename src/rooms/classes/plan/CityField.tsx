import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { blurToGrid } from '../../../core/experiment/blur';
import type { Experiment } from '../../../core/experiment/experiment';
import { useCamera } from '../../../map/camera';
import { bboxAround } from '../places/bounds';
import { makeEdits } from '../useDesk';
import { cityNamed, cityText, useKnownCities } from './useCities';

/** Any town may be typed; those the atlas knows are offered, and the map goes there. */
export function CityField({ experiment: { city, timeZone } }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const listId = `${id}-cities`;
  const cities = useKnownCities();
  const camera = useCamera();
  const [typed, setTyped] = useState<string | null>(null);

  const settle = (text: string) => {
    setTyped(null);
    if (text.trim() === city.name) return;
    const known = cityNamed(i18n, cities, text);
    if (!known) return makeEdits([{ do: 'write', head: { city: { name: text.trim(), slug: null } } }]);
    const centre = blurToGrid(known.at, 1000);
    makeEdits([{ do: 'write', head: { city: { name: known.name, slug: known.slug }, centre } }]);
    camera.fitTo(bboxAround(centre, 4000));
  };

  return (
    <div className="classes-pair">
      <div className="text-box">
        <label htmlFor={id}>{t`City`}</label>
        <input
          id={id}
          list={listId}
          autoComplete="off"
          maxLength={80}
          value={typed ?? city.name}
          onChange={({ target }) => {
            setTyped(target.value);
            // A choice from the list comes as one change; who types on is settled when the field is left.
            if (cities.some((known) => cityText(known) === target.value)) settle(target.value);
          }}
          onBlur={({ target }) => settle(target.value)}
        />
        <datalist id={listId}>
          {cities.map((known) => (
            <option key={cityText(known)} value={cityText(known)} />
          ))}
        </datalist>
      </div>
      <TimeZoneField timeZone={timeZone} />
    </div>
  );
}

/** Of the city, not of whoever looks on: twin classes see each other's mornings as mornings. */
function TimeZoneField({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const id = useId();
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <div className="pick">
      <label htmlFor={id}>{t`Local time of`}</label>
      <select
        id={id}
        value={timeZone}
        onChange={({ target }) => makeEdits([{ do: 'write', head: { timeZone: target.value } }])}
      >
        {(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
