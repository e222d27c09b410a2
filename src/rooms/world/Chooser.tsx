import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Popup } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import type { LonLat } from '../../core/units';
import { Button } from '../../ui/Button';
import './Chooser.css';

export interface ChooserProps {
  readonly at: LonLat;
  readonly cities: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Cities on one spot of the map, such as two communes that stand on one town: which of them is meant? */
export function Chooser({ at, cities, onChoose, onClose }: ChooserProps) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <Popup
      className="map-chooser"
      longitude={at[0]}
      latitude={at[1]}
      closeButton={false}
      closeOnClick
      focusAfterOpen={false}
      offset={14}
      maxWidth="280px"
      onClose={onClose}
    >
      <section
        aria-label={t`${plural(cities.length, { one: '# city here', other: '# cities here' })}`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <p className="small soft">
          {t`${plural(cities.length, { one: '# here', other: '# here' })}. Which do you mean?`}
        </p>
        <ul ref={list}>
          {cities.map(({ id, name }) => (
            <li key={id}>
              <Button look="quiet" onPress={() => onChoose(id)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </Popup>
  );
}
